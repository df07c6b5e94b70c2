/** Every rule's token, in the places where people write tokens: found, with its exact span. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { builtinRules } from '../rules/index.gen.ts';
import { isAtLeast } from '../server/core/confidence.ts';
import { createScanner } from '../server/core/scan.ts';
import { fill, unmark } from './fakes.ts';
import { loadRuleFile, ruleFiles } from './ruleFiles.ts';

const scanner = createScanner(builtinRules, (id, error) => assert.fail(`${id} threw: ${String(error)}`));

/** `NAME` is the variable of the rule, `name` the same in lower case. */
const contexts = [
  'NAME=TOKEN\n',
  'name: TOKEN\n',
  '{"name": "TOKEN"}',
  '"{\\"name\\": \\"TOKEN\\"}"',
  '<name>TOKEN</name>',
  '<add key="name" value="TOKEN"/>',
  'https://api.acme.dev/v1?name=TOKEN&x=1',
  'curl -H "X-name: TOKEN" https://acme.dev',
  'app --name=TOKEN --verbose',
  'client.set("name", "TOKEN");',
  "'name' => 'TOKEN',",
  'name := `TOKEN`',
  '// the old name: TOKEN',
  '| name | TOKEN |',
  "INSERT INTO settings VALUES ('name', 'TOKEN');",
];

/** Where nothing names the token. */
const nameless = [
  'TOKEN\n',
  'Authorization: Bearer TOKEN',
  'Authorization: token TOKEN',
  'Use `TOKEN` here',
  '<secret>TOKEN</secret>',
  'a,TOKEN,b',
  "['TOKEN', 1]",
];

/** What counts in one structure only, or holds characters that end it in some of these places. */
const structured = new Set([
  'aspnet-machine-key',
  'azure-entra-client-secret',
  'azure-sas-token',
  'django-secret-key',
  'docker-config-auth',
  'filezilla-password',
  'infisical-token',
  'kubernetes-bootstrap',
  'snowflake-token',
  'wp-config-salts',
]);

/** Whether the token is found, by whichever rule, just where it stands. */
function isFound(text: string, token: string): boolean {
  const start = text.indexOf(token);
  return scanner
    .scan({ path: '', text })
    .some(
      ({ span, confidence }) =>
        span.start === start && span.end === start + token.length && isAtLeast(confidence, 'medium'),
    );
}

/** The token of the first example on one line. */
function tokenOf(examples: readonly unknown[]): string | undefined {
  const line = examples.find((example): example is string => typeof example === 'string' && !example.includes('\n'));
  if (line === undefined) return undefined;
  const { text, spans } = unmark(fill(line, 5));
  const token = text.slice(spans[0]?.start, spans[0]?.end);
  return /[\s"'`]/.test(token) || token.length < 12 ? undefined : token;
}

for (const file of ruleFiles) {
  const { rules, examples } = await loadRuleFile(file);
  for (const [id, rule] of Object.entries(rules)) {
    const token = tokenOf(examples[id]?.match ?? []);
    const isOwn = rule.kind === 'secret' && !['generic', 'database'].includes(rule.provider);
    if (!isOwn || token === undefined || structured.has(id)) continue;
    const isMarked = isFound(`x ${token}\n`, token);
    it(`${id} is found in ${isMarked ? 'any' : 'named'} places`, () => {
      for (const context of isMarked ? [...contexts, ...nameless] : contexts) {
        const [before = '', behind = ''] = context
          .split('TOKEN')
          .map((part) => part.replaceAll('NAME', rule.envVar).replaceAll('name', rule.envVar.toLowerCase()));
        const text = `${before}${token}${behind}`;
        assert.ok(isFound(text, token), context);
      }
    });
  }
}
