/** Whether what is given to a name is said about it: an error, a label, an icon. */

import type { Span } from '../../rule.ts';

const speaking = '(?:err(?:or)?|message|msg|label|icon|hint|title|placeholder|rule|validat\\w{0,6}|touched|colou?r)s?';

/** `errors.password = "…"` */
const member = new RegExp(`${speaking}\\.\\w+$`, 'i');

/** `errors["password"] = "…"`, `setErrors({ password: "…" })`, `const icons = { password: "…" }`. */
const inside = new RegExp(`(?<=${speaking}(?:\\[["'\`]|(?:\\s?[=:]\\s?|\\()\\{[^{}\\n]{0,60}))`, 'iy');

export function isSaid(text: string, { start, end }: Span): boolean {
  inside.lastIndex = start;
  return inside.test(text) || member.test(text.slice(start, end));
}
