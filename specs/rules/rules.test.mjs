import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cases } from './cases.mjs';
import plugin from './plugin.mjs';
import { lint, read } from './redocly.mjs';

const sound = read('ekuaibao');
const broken = cases.map(([, , damage]) => {
  const contract = structuredClone(sound);
  const text = damage(contract);
  return typeof text === 'string' ? text : contract;
});
const [ofSound, ...ofBroken] = lint([sound, ...broken]);

test('a sound contract breaks no rule', () => assert.deepEqual(ofSound, []));

cases.forEach(([rule, defect], index) => {
  test(`${rule}: ${defect}`, () => assert.deepEqual(ofBroken[index], [`contract/${rule}`]));
});

test('every rule has a case', () => {
  assert.deepEqual([...new Set(cases.map(([rule]) => rule))].sort(), Object.keys(plugin().rules.oas3).sort());
});
