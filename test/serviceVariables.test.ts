import assert from 'node:assert/strict';
import { it } from 'node:test';
import { builtinRules } from '../rules/index.gen.ts';
import { allServices } from '../rules/secrets/services/_all.ts';
import { variables } from '../rules/secrets/services/_variables.ts';
import { isEnvName } from '../server/core/envName.ts';

const variableOf = (id: string) => {
  const rule = builtinRules[`${id}-key`];
  return rule?.kind === 'secret' ? rule.envVar : undefined;
};

it('names the variable of a row that exists, where it is not the usual one', () => {
  const rows = new Set(allServices.map(([id]) => id));
  for (const [id, variable] of Object.entries(variables)) {
    assert.ok(rows.has(id), `${id} is no row`);
    assert.equal(variableOf(id), variable);
    assert.notEqual(variable, `${id.toUpperCase()}_API_KEY`, `${id} needs no mention`);
  }
});

it('gives every row a variable that can be set', () => {
  for (const [id] of allServices) assert.ok(isEnvName(variableOf(id) ?? ''), id);
});

it('takes the name that people give to the key, else that of the row', () => {
  assert.equal(variableOf('exaai'), 'EXA_API_KEY');
  assert.equal(variableOf('shodan'), 'SHODAN_API_KEY');
});
