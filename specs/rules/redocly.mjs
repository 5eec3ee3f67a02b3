import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const inSpecs = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const program = inSpecs('../generator/node_modules/@redocly/cli/bin/cli.js');

// The linter is a program, so its inputs and outputs are files; they live as long as the call.
const inTemporaryFolder = (action) => {
  const folder = mkdtempSync(join(tmpdir(), 'contract-rules-'));
  try {
    return action(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

const run = (...args) => {
  const options = { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 };
  const node = [`--env-file=${inSpecs('redocly.env')}`, program, ...args, '--config', inSpecs('redocly.yaml')];
  try {
    return execFileSync(process.execPath, node, options);
  } catch (error) {
    // Status 1 is "problems found"; anything else means that the linter itself did not work.
    if (error.status !== 1) throw error;
    return error.stdout;
  }
};

/** The text of the contract `specs/<name>.yaml`. */
export const text = (name) => readFileSync(inSpecs(`${name}.yaml`), 'utf8');

/** The contract `specs/<name>.yaml` as an object. */
export const read = (name) => inTemporaryFolder((folder) => {
  const output = join(folder, `${name}.json`);
  run('bundle', inSpecs(`${name}.yaml`), '--output', output);
  return JSON.parse(readFileSync(output, 'utf8'));
});

/** The distinct rules that each of the contracts, objects or texts, breaks, in the order of the contracts. */
export const lint = (contracts) => inTemporaryFolder((folder) => {
  const files = contracts.map((contract, index) => {
    const file = join(folder, `contract-${index}.json`);
    writeFileSync(file, typeof contract === 'string' ? contract : JSON.stringify(contract, null, 2));
    return file;
  });
  // The linter prints one JSON document a file, in the order of the files, with nothing between them.
  const reports = JSON.parse(`[${run('lint', ...files, '--format', 'json').replaceAll(/^\}(?=\{)/gm, '},')}]`);
  return reports.map(({ problems }) => [...new Set(problems.map((problem) => problem.ruleId))].sort());
});
