/** The shape of a custom rule in `.leakline.yaml`: of it come the checks, the type and the editor's completion. */
import * as z from 'zod/mini';
import type { Confidence, Severity } from '../../rules/rule.ts';

/** How severe a finding may be, the worst first. */
export const severityNames = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];

/** How certain it may be. */
export const confidenceNames = ['low', 'medium', 'high'] as const satisfies readonly Confidence[];

/** Adds what the editor shows beside a key. */
function described<S extends z.core.$ZodType>(schema: S, description: string): S {
  z.globalRegistry.add(schema, { description });
  return schema;
}

const texts = (description: string) => z.optional(described(z.array(z.string()), description));
const address = (description: string) =>
  z.optional(
    described(z.string().check(z.regex(/^https:\/\/[^\s<>()[\]"]+$/, 'must be an https address')), description),
  );

/** A rule that a project declares. Data only: it goes to worker threads and into a JSON schema. */
export const customRuleSchema = z.strictObject({
  id: described(
    z.string().check(z.regex(/^[A-Za-z0-9][\w.-]{1,63}$/, 'must be 2 to 64 letters, digits, dots, - and _')),
    'What comments, `ignore` and reports call the rule.',
  ),
  title: described(
    z.string().check(z.regex(/^\P{Cc}{1,200}$/u, 'must be a text of one line, no longer than 200 characters')),
    'What is found, as a noun: "Acme API key".',
  ),
  keywords: described(
    z.array(z.string().check(z.minLength(3), z.maxLength(64))).check(z.minLength(1), z.maxLength(64)),
    'The rule is tried only near one of these, in any letter case.',
  ),
  pattern: described(
    z.string().check(z.minLength(1), z.maxLength(4000)),
    'A regular expression of RE2, which knows neither lookarounds nor back references.',
  ),
  secretGroup: z.optional(
    described(
      z.union([z.int().check(z.minimum(0)), z.string()], 'must be the number or the name of a group'),
      'The group that is the secret: its number or its name. If absent, the group named `secret`, else the first that matched, else the whole match.',
    ),
  ),
  entropy: z.optional(
    described(z.number().check(z.minimum(0), z.maximum(8)), 'The least entropy of the secret, in bits a character.'),
  ),
  paths: texts('Where the rule applies, as patterns like those of a `.gitignore`. Everywhere, if absent.'),
  allowlist: z.optional(
    described(
      z.strictObject({
        regexes: texts('A secret in which one of these matches is none.'),
        values: texts('A secret that equals one of these is none.'),
        words: texts('A secret that contains one of these, in any letter case, is none.'),
        paths: texts('Where the rule does not apply, as patterns like those of a `.gitignore`.'),
      }),
      'What the rule does not find.',
    ),
  ),
  severity: z.optional(described(z.enum(severityNames), '`error` if absent.')),
  confidence: z.optional(described(z.enum(confidenceNames), '`high` if absent.')),
  envVar: z.optional(
    described(
      z.string().check(z.regex(/^[A-Za-z_]\w{0,99}$/, 'must be the name of a variable')),
      'The environment variable that a fix reads instead.',
    ),
  ),
  docs: address('Where people read about this secret.'),
  rotate: address('Where the secret is revoked.'),
  examples: z.optional(
    described(
      z.strictObject({
        match: texts('Texts in which the rule finds what stands between « and ».'),
        ignore: texts('Texts in which the rule finds nothing.'),
      }),
      'The proof of the rule, checked whenever the file is read. Made-up values only.',
    ),
  ),
});

/** A rule as `.leakline.yaml` declares it. */
export type CustomRule = z.infer<typeof customRuleSchema>;
