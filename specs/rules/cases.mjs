import { text } from './redocly.mjs';

const links = (contract) => contract.paths['/api/openapi/v2/attachment/downloadurls'].post;
const schemas = (contract) => contract.components.schemas;
const request = (contract) => schemas(contract).AttachmentUrlRequest;
const response = (contract) => schemas(contract).AttachmentUrl;

/** What breaks a rule: the rule, the defect, and how to put the defect into the sound contract of ekuaibao, or the text of a broken one. */
export const cases = [
  ['closed-requests', 'open request object', (c) => { delete request(c).additionalProperties; }],
  ['closed-requests', 'nullable request property', (c) => { request(c).properties.id.nullable = true; }],
  ['external-docs', 'no vendor page', (c) => { delete links(c).externalDocs; }],
  ['fact-marks', 'property without mark', (c) => { response(c).properties.url.description = 'The link.'; }],
  ['fact-marks', 'property without description', (c) => { delete response(c).properties.url.description; }],
  ['fact-marks', 'response without mark', (c) => { links(c).responses['403'].description = 'Refused.'; }],
  ['fact-marks', 'parameter without mark', (c) => {
    links(c).parameters = [{ name: 'lang', in: 'query', description: 'The language.', schema: { type: 'string' } }];
  }],
  ['failure-response', 'no failure declared', (c) => { links(c).responses = { 200: links(c).responses['200'] }; }],
  ['failure-response', 'failure with a body', (c) => {
    links(c).responses['403'].content = { 'text/plain': { schema: { type: 'string' } } };
  }],
  ['literal-paragraphs', 'folded paragraphs', () => text('ekuaibao').replace(/(?<=- Attachments\n.*\n +description: )\|/, '>-')],
  ['local-refs', 'reference into another part', (c) => {
    schemas(c).AccessTokenResponse.properties.value = {
      description: 'The token [Documented].',
      allOf: [{ $ref: '#/paths/~1api~1openapi~1v1~1auth~1getAccessToken/post/x-token' }],
    };
    c.paths['/api/openapi/v1/auth/getAccessToken'].post['x-token'] = { type: 'object', nullable: true };
    delete schemas(c).AccessTokenValue;
  }],
  ['plain-prose', 'markup in a description', (c) => { response(c).description = 'The <b>link</b>.'; }],
  ['plain-prose', 'ampersand in a summary', (c) => { links(c).summary = 'Links & headers.'; }],
  ['single-line-examples', 'example of two lines', (c) => { response(c).properties.url.example = 'one\ntwo'; }],
  ['stated-limits', 'limit missing', (c) => { delete links(c).requestBody.content['application/json'].schema.maxItems; }],
  ['stated-limits', 'limit that differs', (c) => { request(c).properties.expiration.maximum = 3600; }],
  ['stated-limits', 'limit not stated', (c) => { request(c).properties.id.maxLength = 40; }],
  ['tolerant-responses', 'closed value list', (c) => {
    response(c).properties.url.enum = ['one', null];
    delete links(c).responses['200'].content['application/json'].examples;
  }],
  ['tolerant-responses', 'required property', (c) => { response(c).required = ['id']; }],
  ['tolerant-responses', 'no further properties', (c) => { response(c).additionalProperties = false; }],
  ['tolerant-responses', 'property that is not nullable', (c) => { delete response(c).properties.id.nullable; }],
  ['tolerant-responses', 'reference that is not nullable', (c) => { delete schemas(c).AccessTokenValue.nullable; }],
  ['verb-first-operation-id', 'noun first', (c) => { links(c).operationId = 'attachmentDownloadUrls'; }],
  ['verb-first-operation-id', 'not camelCase', (c) => { links(c).operationId = 'get_download_urls'; }],
];
