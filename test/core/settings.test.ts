import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseProjectSettings, parseSettings } from '../../server/core/settings.ts';

describe('settings', () => {
  it('have their defaults where nothing is said', () => {
    for (const nothing of [undefined, null, {}]) {
      const { settings, problems } = parseSettings(nothing);
      assert.deepEqual(problems, []);
      assert.equal(settings.enable, true);
      assert.equal(settings.maxFileSizeKB, 5120);
      assert.equal(settings['fix.form'], 'failFast');
    }
  });

  it('are read whether keys are nested or dotted', () => {
    assert.equal(parseSettings({ fix: { form: 'plain' } }).settings['fix.form'], 'plain');
    assert.equal(parseSettings({ 'fix.form': 'plain' }).settings['fix.form'], 'plain');
  });

  it('replace what is wrong by its default, one by one, and say where it stands', () => {
    const { settings, problems } = parseSettings({
      enable: 'yes',
      minimumConfidence: 'sure',
      maxFileSizeKB: 0,
      maxFindingsPerFile: 1.5,
      disabledRules: ['a', 7],
      severity: { a: 'loud' },
      exclude: ['x'],
    });
    assert.equal(settings.enable, true);
    assert.deepEqual(settings.exclude, ['x']);
    assert.deepEqual(problems, [
      { path: ['enable'], message: 'must be true or false' },
      { path: ['minimumConfidence'], message: 'must be one of low, medium, high' },
      { path: ['disabledRules', 1], message: 'must be a text' },
      { path: ['severity', 'a'], message: 'must be one of error, warning, information, hint' },
      { path: ['maxFileSizeKB'], message: 'must be at least 1' },
      { path: ['maxFindingsPerFile'], message: 'must be a whole number' },
    ]);
  });

  it('never throw, whatever comes', () => {
    for (const value of [7, 'x', [], [1], true, { fix: 3 }, { __proto__: { enable: false } }]) {
      assert.equal(parseSettings(value).settings.enable, true);
    }
  });

  it('of a project are told of unknown keys', () => {
    const { settings, problems } = parseProjectSettings({ ignore: [{ paths: ['a'], when: 1 }], ignored: [] });
    assert.deepEqual(settings.ignore, []);
    assert.deepEqual(problems, [
      { path: ['ignore', 0], message: 'has no key when' },
      { path: ['ignored'], message: 'is not a known setting' },
    ]);
  });
});
