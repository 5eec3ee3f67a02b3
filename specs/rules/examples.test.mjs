import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { read } from './redocly.mjs';

const fixture = (path) => JSON.parse(readFileSync(new URL(`../../tests/Fixtures/${path}.json`, import.meta.url), 'utf8'));
const examples = {
  'ekuaibao/downloadurls': '/api/openapi/v2/attachment/downloadurls',
  'kdocs/pictures-urls': '/api/v1/openapi/et/{file_token}/pictures/urls',
};

for (const [name, path] of Object.entries(examples)) {
  const { requestBody, responses } = read(name.split('/')[0]).paths[path].post;
  const vendorPage = (holder) => holder.content['application/json'].examples.vendorPage.value;

  test(`${name}: the request example is the vendor's`, () => {
    assert.deepEqual(vendorPage(requestBody), fixture(`${name}.request`));
  });
  test(`${name}: the response example is the vendor's`, () => {
    assert.deepEqual(vendorPage(responses['200']), fixture(`${name}.response`));
  });
}
