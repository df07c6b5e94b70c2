/** The finder behind the generic rules: a name, what it is given, and what speaks for and against its being a credential. */

import { isPlaceholder } from '../placeholders.ts';
import { looksRandom } from '../randomness.ts';
import type { Finder, Match, Source, Span } from '../rule.ts';
import { assignmentOf } from './assignment.ts';
import type { Assignment } from './bare.ts';
import { verifying } from './call.ts';
import { mayAssign } from './gate.ts';
import { enclosingQuote, type Literal } from './literal.ts';
import { meaningAt } from './meanings.ts';
import { type NameMeaning, nameAt } from './name.ts';
import { isSaid } from './said.ts';
import { isOfAnotherForm } from './service.ts';
import { isExpression, objectionTo } from './shape.ts';
import { isSample, isTestPath, isTranslation, syntaxOfSource } from './syntax.ts';
import { typedName } from './typed.ts';
import { isBehindUser } from './user.ts';
import { weigh } from './weigh.ts';

/** The default inside a shell's or Spring's reference: `${DB_PASSWORD:-…}`. */
const defaultIn = /^\$\{[\w.-]{1,60}:[-=]?(?<secret>[^${}]{1,200})\}$/d;

/** A literal of another language in this one's: `buildConfigField("String", "API_KEY", "\"…\"")`. */
const quotedTwice = /^\\?["'](?<secret>[^"'\\+.\s][^"'\\\s]*)\\?["']$/d;

/** What a header's or a message's value says before the token. */
const scheme = /^(?:Bearer|Basic|Token|token|ApiKey|Api-Key|JWT|SSWS|OAuth|GenieKey)\s+/;

/** `ID/PW: admin/…`: the user stands before the password; as in `NEO4J_AUTH=neo4j/…`. https://neo4j.com/docs/operations-manual/current/docker/ */
const userAndPassword = /\b(?:id|user(?:name)?|login)\s?[/&]\s?$/i;
const neo4jUser = /^neo4j\/(?=\S{4})/;

function narrowed(text: string, name: Span, { start, end }: Span): Span {
  const quoted = quotedTwice.exec(text.slice(start, end))?.indices?.groups?.['secret'];
  if (quoted !== undefined) return { start: start + quoted[0], end: start + quoted[1] };
  const value = text.slice(start, end);
  const user = /^[\w.@-]{1,40}\/(?=\S{4})/.exec(value)?.[0].length ?? 0;
  if (user > 0 && userAndPassword.test(text.slice(Math.max(0, name.start - 12), name.start)))
    return { start: start + user, end };
  const neo4j = neo4jUser.exec(value)?.[0].length ?? 0;
  if (neo4j > 0) return { start: start + neo4j, end };
  const inner = defaultIn.exec(value)?.indices?.groups?.['secret'];
  if (inner !== undefined) return { start: start + inner[0], end: start + inner[1] };
  const before = scheme.exec(value)?.[0].length ?? 0;
  return { start: start + before, end };
}

/** Six words before a name: it is mentioned in a sentence. */
const sentence = /(?:\b[a-z]{1,14} ){6}$/;

/** The parts of a resource's name before this one: in `arn:aws:secretsmanager:*:*:secret:shop-db` nothing is given to `secret`. */
const resource = /\b(?:arn|urn):[^\s"'`]{0,160}:$/;

const isPartOfResource = (text: string, { start, end }: Span): boolean =>
  text[start - 1] === ':' && text[end] === ':' && resource.test(text.slice(Math.max(0, start - 168), start));

/** Another key of two capitals on this line or on the one before. */
const countryBefore = /\b[A-Z]{2}["']?\s?(?:=>|[:=])\s?[^\n]{2,60}\n?[ \t"'{,]{0,24}$/;

/** `PT: "Portugal", PW: "Palau"`: a code of ISO 3166. */
const isCountry = (text: string, { start, end }: Span): boolean =>
  end - start === 2 && text.startsWith('PW', start) && countryBefore.test(text.slice(Math.max(0, start - 100), start));

/** `AWS::Service::ApiKey` names a type, `--- PASS: x` a result, where `-- pass: x` is a comment; `smtp://ACCESS_KEY:…` a user, `case password` one of an enumeration; a badge shows its token to everybody. */
function isBehindMark(text: string, { start, end }: Span): boolean {
  const before = text.charAt(start - 1);
  // A key of Puppet's Hiera: `mysql::server::root_password: …`.
  if (before === ':' && text.startsWith(': ', end)) return false;
  if (before === '"' || before === "'") return text.startsWith('case ', start - 6);
  return (
    ': ?/'.includes(before) &&
    ['::', '--- ', '.svg?', '://', 'case '].some((mark) => text.startsWith(mark, start - mark.length))
  );
}

const longHex = /[\da-fA-F]{24,}/g;

/** Whether most of what stands around a value in a test is hexadecimal as well: the keys, inputs and outputs of a cipher, as its specification lists them. */
function isAmongVectors({ path, text }: Source, { start, end }: Span): boolean {
  if (!isTestPath(path) || !/^[\da-fA-F]{24,}$/.test(text.slice(start, end))) return false;
  const around = `${text.slice(Math.max(0, start - 400), start)}${text.slice(end, end + 400)}`;
  const length = around.match(longHex)?.join('').length ?? 0;
  return length >= 256 && length * 2 > around.length;
}

/** The one or two words before a lone `key`, looked back at from it. */
const wordsBefore = /(?<=(?<words>[A-Za-z]{2,14}[ _-]?(?:[A-Za-z]{2,14})? ))/y;

/** What a getter puts before the name of what it gives. */
const getter = /(?:^|\.)get_?(?=[A-Z]|[a-z]+$)/;

const lone = /^(?:keys?|tokens?|secrets?|password)$/i;

const isCalled = (text: string, { end }: Span): boolean => text[end] === '(' && text[end + 1] === ')';

/** Of a getter without its verb; a lone `key` or `token` in running text takes the word before it along: `API key`, `access token`. */
function meaningOfName(text: string, name: Span): NameMeaning | undefined {
  const { start, end } = name;
  if (isCalled(text, name)) return meaningAt(text.slice(start, end).replace(getter, '.'));
  if (text[end] === '(') return meaningAt(text.slice(start, end).replace(verifying, ''));
  if (end - start > 8 || text[start - 1] !== ' ' || !lone.test(text.slice(start, end))) return meaningAt(text, name);
  wordsBefore.lastIndex = start;
  return meaningAt(text, { start: start - (wordsBefore.exec(text)?.groups?.['words']?.length ?? 0), end });
}

const wordBefore = /(?<=(?<word>[\w.]{3,24}) )/y;

/** The name with the word before it, where it names no owner itself: `todoist credentials`. */
function serviceAndName(text: string, name: Span): string {
  const written = text.slice(name.start, name.end);
  if (text[name.start - 1] !== ' ' || !/^(?:api|auth)?[_-]?(?:keys?|tokens?|cred(?:ential)?s?)$/i.test(written))
    return written;
  wordBefore.lastIndex = name.start;
  return `${wordBefore.exec(text)?.groups?.['word'] ?? ''} ${written}`;
}

/** `"Prefix_" + id`, `'Demo' || random()`: the literal is only what every such value begins with. */
const isJoined = (text: string, { start, end, quote, after }: Literal): boolean =>
  quote !== '' &&
  /[_:-]$|^[A-Za-z]{1,6}$/.test(text.slice(start, end)) &&
  /^\s?(?:\+|\.\.|\.|<>|&|\|\|)\s?[\w$(]/.test(text.slice(after, after + 6));

/** `secret, 'ciphers' => …`, `"password": "text" === type`, `kind?: 'a' | 'b'`: before such an operator a text is the next key, is compared, or is a type. */
const isLeftSide = (text: string, { quote, after }: Literal): boolean =>
  quote !== '' && /^\s{0,4}(?:=>|[!=]==|\|\s?["'])/.test(text.slice(after, after + 8));

/** A token of several parts, which is written like a member of an object. */
const isDotted = (value: string): boolean => /^(?=.*\d)[\w-]{4,}\.[\w.-]{8,}$/.test(value) && looksRandom(value);

/** `"…&password=…"`: in a string no expression is evaluated. */
const isParameter = (text: string, name: Span, { position }: Assignment): boolean =>
  position === 'option' && '?&'.includes(text.charAt(name.start - 1)) && enclosingQuote(text, name.start) !== '';

const notBelieved = 'it names a field, is prose, or is too short or too little random for its name';

/** A finder of values whose names mean `kind`. */
export function namedCredential(kind: NameMeaning['kind']): Finder {
  return (source: Source, at: number): Match | undefined => {
    const { text } = source;
    if (!mayAssign(text, at)) return undefined;
    const name = nameAt(text, at);
    if (isBehindMark(text, name) || isPartOfResource(text, name) || isCountry(text, name)) return undefined;
    const typed = typedName(text, name);
    const named = typed === undefined ? meaningOfName(text, name) : meaningAt(typed);
    if (named?.kind !== kind) return undefined;
    const assignment = assignmentOf(source, name);
    if (assignment === undefined) return undefined;
    // Of a call, only the method's own name counts: `db.keys("…")`.
    const isCall = assignment.position === 'call' && typed === undefined && !isCalled(text, name);
    const meaning = isCall ? meaningAt(assignment.name) : named;
    if (meaning?.kind !== kind) return undefined;
    const span = narrowed(text, name, assignment.value);
    const value = text.slice(span.start, span.end);
    if (value === '') return undefined;
    if (isLeftSide(text, assignment.value)) return undefined;
    if (isJoined(text, assignment.value)) return { ...span, refused: 'it is only the beginning of what is given' };
    const objection = isPlaceholder(value) ? 'a placeholder' : objectionTo(value);
    if (objection !== undefined) return { ...span, refused: `it is ${objection}` };
    if (
      assignment.value.quote === '' &&
      isExpression(value) &&
      !isDotted(value) &&
      !isParameter(text, name, assignment)
    )
      return { ...span, refused: 'it is an expression' };
    if (isSaid(text, name)) return { ...span, refused: 'it is a message, a label or an icon' };
    const besideUser = kind === 'password' && !isTranslation(source.path) && isBehindUser(text, name.start);
    const context = {
      isConfig: syntaxOfSource(source) === 'config',
      isSample: isSample(source),
      isTest: isTestPath(source.path),
      isTranslation: isTranslation(source.path),
      inSentence: kind === 'key' && sentence.test(text.slice(Math.max(0, name.start - 96), name.start)),
      isOfAnotherForm: kind === 'key' && isOfAnotherForm(serviceAndName(text, name), value),
      inVectors: kind === 'key' && isAmongVectors(source, span),
      besideUser,
      repeatsUser: besideUser && text.slice(Math.max(0, name.start - 80), name.start).includes(value),
    };
    const evidence = weigh(meaning, assignment, value, context);
    return evidence === undefined ? { ...span, refused: notBelieved } : { ...span, evidence };
  };
}
