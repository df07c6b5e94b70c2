/** A name and a value without quotes with only white space between: `--password hunter2`, `ENV DB_PASSWORD hunter2`. */

import type { Span } from '../../rule.ts';
import { isTyped } from '../evidence/shape.ts';
import type { Syntax } from '../evidence/syntax.ts';
import type { Assignment, Bare } from './given.ts';
import { bareAt, lineBefore, skip } from './literal.ts';
import { stopsOfEdit, trimmed } from './member.ts';

/** `--password hunter2`, `ENV DB_PASSWORD hunter2`, `password hunter2` on a line of its own. */
export function separated(
  text: string,
  name: Span,
  start: number,
  { plain, isOption, isInString }: Bare,
  syntax: Syntax,
): Assignment | undefined {
  const line = lineBefore(text, name.start);
  const edited = stopsOfEdit(line);
  const isDirective = edited !== '' || /^\s*(?:ENV|ARG|setx?|setenv)\s+$/i.test(line);
  const isLine = syntax !== 'code' && /^\s*(?:default)?\s*$/i.test(line);
  const stops = `"'\`;|&)<>,${isInString ? '\\' : ''}${edited}`;
  const value = bareAt(text, skip(/0 (?=\S)/y, text, start), stops);
  if (value === undefined || text[value.start] === '-') return undefined;
  const written = text.slice(value.start, value.end);
  const isBehindUser = behindUser.test(line);
  if (isOption || isDirective || isLine || isBehindUser) {
    // A letters-only word before another one, or as the last of a sentence: running text that mentions the option.
    const mayBeText = /^[A-Za-z]+[.,]?$/.test(written) && !isDirective && !behindOption.test(line);
    const goesOn = ')`'.includes(text.charAt(name.end)) || /^[ \t]+[a-z]/.test(text.slice(value.end, value.end + 24));
    const ends = written.endsWith('.');
    const isText = mayBeText && (goesOn || ends || (!isOption && !isBehindUser) || isFiller.test(written));
    if (!isText || isSetting(text, name, value, syntax, line))
      return { name: plain, value: trimmed(text, value), position: 'option' };
    return undefined;
  }
  if (isSetting(text, name, value, syntax, line)) return { name: plain, value, position: 'option' };
  return (syntax === 'prose' || syntax === 'unknown') && isTyped.test(written)
    ? { name: plain, value: trimmed(text, value), position: 'prose' }
    : undefined;
}

/** `requirepass hunter`, `enable secret hunter`: the whole line of a configuration. `passwd svc` is a command. */
function isSetting(text: string, name: Span, value: Span, syntax: Syntax, line: string): boolean {
  if (syntax !== 'config' || !/^\s*(?:default|enable|set)?\s*$/.test(line)) return false;
  return (
    !/^pass(?:wd)?$/.test(text.slice(name.start, name.end)) &&
    /^[ \t]*(?:\r?\n|$)/.test(text.slice(value.end, value.end + 8))
  );
}

/** `login svc password …`, `machine db1 login svc password …`: configuration in words. */
const behindUser =
  /(?:\b(?:login|machine)|^\s*(?:poll\s[^\n]{0,80}\s)?user(?:name)?|\b(?:create|alter)\s(?:user|role|login))\s+(?!(?:and|or|with|when|is|as|to|the|using|without)\s)\S+\s+(?:(?:with|login|encrypted)\s+){0,3}$/i;

/** `--username svc --password …`: an option with its value stands before. */
const behindOption = /(?:^|\s)--?\w[\w-]*[= ](?!(?:and|or|with|to|the)\s)[^\s-]\S*\s+$/;

/** Words that go on behind the name of an option in a sentence. */
const isFiller =
  /^(?:and|or|is|are|was|to|for|from|in|on|of|with|when|must|should|can|will|flags?|options?|arguments?|parameters?|values?)$/;
