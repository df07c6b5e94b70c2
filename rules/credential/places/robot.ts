/** The files of Robot Framework, in which two spaces or a tab separate the cells of a line. https://robotframework.org/robotframework/latest/RobotFrameworkUserGuide.html */

import type { Finder } from '../../rule.ts';
import { lineBefore, skip } from '../assigned/literal.ts';
import { meaningAt } from '../evidence/meanings.ts';
import { nameAt } from '../evidence/name.ts';
import { believed } from './place.ts';

const gap = '(?: {2,80}|\\t{1,20})';

/** `${PASSWORD} =    …`, `${PASSWORD}=    Set Variable    …` */
const variable = new RegExp(`\\} ?=?${gap}(?:Set (?:\\w{4,6} )?Variable${gap})?`, 'y');

/** `Input Text    id=password    …` */
const typing = new RegExp(`^\\s*(?:Input|Fill|Type) (?:Text|Password|Secret)${gap}\\S*$`);
const restOfLocator = new RegExp(`\\S{0,60}${gap}`, 'y');

const value = /[^\s${}%@&=][^\s]{2,80}(?= {2}|\t|\r?\n|$)/y;

/** Finds the password that a variable is given, or that is typed into a field. */
export const passwordOfRobot: Finder = (source, at) => {
  const { path, text } = source;
  if (!path.endsWith('.robot') && !path.endsWith('.resource')) return undefined;
  const name = nameAt(text, at);
  const isVariable = text.startsWith('${', name.start - 2) && meaningAt(text, name)?.kind === 'password';
  const isTyped = !isVariable && typing.test(lineBefore(text, at));
  const start = isVariable || isTyped ? skip(isVariable ? variable : restOfLocator, text, name.end) : name.end;
  const end = skip(value, text, start);
  return start === name.end || end === start
    ? undefined
    : believed(source, { start, end }, 'the cell is one for a password');
};
