/** What a test types into the field of a password, by whichever name the field goes: `cy.get('#password-input').type('…')`. */

import { characters } from '../../characters.ts';
import type { Span } from '../../rule.ts';

const typing =
  '(?:[sS]end_?[kK]eys|[tT]ype(?:Text)?(?:Async)?|replaceText|[fF]ill(?:Async)?|set_?(?:[tT]ext|[vV]alue))';

/** The field's own method, or a page's: `passwordField.sendKeys`, `loginPage.enterPassword`. */
const method = new RegExp(String.raw`\.${typing}$|(?<=^|\.)[eE]nter_?(?=[pP])`, 'g');

/** Behind the name, what closes a selector or a getter, and types. */
const typedBehind = new RegExp(
  String.raw`["'\x60]?\]?["'\x60]?\){0,2}(?:(?:\.clear\(\))?\.|\.perform\((?:\w{1,20}\.)?)${typing}\(`,
  'y',
);

/** Before the name, a call whose first argument is the field. */
const typedInto =
  /(?<=\b(?:fill\(|type\(|enterText\(\s{0,40}find\.\w{2,24}\((?:const )?(?:\w{1,24}\()?)\s?["'`][^"'`\n]{0,24})/y;

/** What stands before a name in a selector, or before a key; and what closes these, or goes on behind the name. */
const inSelector = characters(/["'`#[=:$]/);
const behindName = characters(/["'`)\].]/);

/** The text that a field holds: `passwordField.text = "…"`. */
const content = /(?<=\.(?:[tT]ext|value|stringValue))(?=\s?=)/y;

/** What a name adds to say that it is the field's. */
const field = /[-_]?(?:input|(?:text_?)?field|textbox|box|edit(?:_?text)?|element)$/i;

/** The name of what is typed, without what is the field's own; undefined where nothing is typed. */
export function typedName(text: string, { start, end }: Span): string | undefined {
  if (text[end] === '(') {
    const written = text.slice(start, end);
    const receiver = written.replace(method, '');
    return receiver === written ? undefined : receiver.replace(field, '');
  }
  const isGiven = text[end] === '=' || text[end + 1] === '=';
  content.lastIndex = end;
  if (isGiven && content.test(text)) return text.slice(start, text.lastIndexOf('.', end)).replace(field, '');
  typedBehind.lastIndex = end;
  typedInto.lastIndex = start;
  const isTyped =
    (behindName[text.charCodeAt(end)] === 1 && typedBehind.test(text)) ||
    (inSelector[text.charCodeAt(start - 1)] === 1 && typedInto.test(text));
  return isTyped ? text.slice(start, end).replace(field, '') : undefined;
}
