// Compares versions of contracts with api-smart-diff: a list of { before, after } as JSON on the standard input, for each of them a list
// of differences as JSON on the standard output. What is breaking, and why, is decided by the caller, which knows this project's rules.
import { readFileSync } from 'node:fs';
import { apiCompare } from 'api-smart-diff';
import { DocumentPair } from './document-pair.mjs';
import { withoutRepeats } from './repeats.mjs';
import { securityDifference } from './security.mjs';

function compare({ before, after }) {
  // It writes empty lists into what it compares.
  const found = apiCompare(structuredClone(before), structuredClone(after)).diffs
    .filter(({ path }) => path[0] !== 'security' && path[1] !== 'securitySchemes');
  const pair = new DocumentPair(before, after, found);

  const text = JSON.stringify(before) + JSON.stringify(after);
  const mentions = (kind, name) => text.includes(`"#/components/${kind}/${name}"`);
  const differences = withoutRepeats(found.map(difference => pair.locate(difference)), mentions);
  const security = securityDifference(before, after);
  return security ? [...differences, security] : differences;
}

process.stdout.write(JSON.stringify(JSON.parse(readFileSync(0, 'utf8')).map(compare)));
