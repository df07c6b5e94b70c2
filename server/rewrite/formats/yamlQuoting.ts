/** How a text is written as a scalar of YAML. */
import { parseDocument } from 'yaml';
import { escapeJson } from './slot.ts';

/** Whether a plain scalar stands for exactly its own characters. */
export function isPlain(written: string, isFlow: boolean): boolean {
  if (/[\n\t]/.test(written)) return false;
  const { contents, errors } = parseDocument(isFlow ? `[${written}]` : `a: ${written}`, { logLevel: 'silent' });
  const value: unknown = contents?.toJSON();
  return errors.length === 0 && JSON.stringify(value) === JSON.stringify(isFlow ? [written] : { a: written });
}

/** Quotes a text, in the quotes that need no escape if there are such. */
export const quoted = (text: string) =>
  /["\\]/.test(text) && !text.includes("'") ? `'${text}'` : `"${escapeJson(text)}"`;
