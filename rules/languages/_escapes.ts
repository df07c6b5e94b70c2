/** The escapes for what can't be seen, as most languages took them over from C. */
export const controls = { n: '\n', r: '\r', t: '\t', a: '\x07', b: '\b', f: '\f', v: '\v' } as const;
