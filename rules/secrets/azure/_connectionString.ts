/** Azure's connection strings: `Name=value` pairs between semicolons, in any order, in any syntax around them. */

import type { Candidate } from '../../rule.ts';

/** 32 bytes in base64: what services issued before they signed their keys, and still do. */
export const base64of32 = '[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=';

/** 64 bytes in base64, likewise. */
export const base64of64 = '[A-Za-z0-9+/]{85}[AQgw]==';

const reach = 400;
const nameLength = 80;

/**
 * What stands around a candidate: the connection string that it is a part of, up to 400 characters to either side, and the 80 characters before it, in
 * which the variable's name stands. For a key that stands alone, the two lines before it as well: the section's name may tell the service.
 */
export function surroundings({ source: { text }, start, end }: Candidate): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach).split(/["'`\r\n<]/, 1)[0] ?? '';
  const own = before.split(/["'`\r\n>]/).at(-1) ?? '';
  if (/(?:endpoint|host(?:name)?|account(?:name|endpoint))=/i.test(own)) {
    return before.slice(-own.length - nameLength) + after;
  }
  return before.split('\n').slice(-3).join('\n') + after;
}

/** A gate: the surroundings name the service. */
export function inContext(service: RegExp): (value: string, candidate: Candidate) => boolean {
  return (_value, candidate) => service.test(surroundings(candidate));
}

/** A gate: the surroundings don't name the service. */
export function notInContext(service: RegExp): (value: string, candidate: Candidate) => boolean {
  return (_value, candidate) => !service.test(surroundings(candidate));
}
