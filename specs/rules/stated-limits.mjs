import { schemasWithin } from './schemas-within.mjs';

// A limit that only the prose states is not checked by anybody, and one that differs from it misleads.
const patterns = { most: /\bat most (\d+)/, least: /\bat least (\d+)/ };
const keywords = {
  array: { most: 'maxItems', least: 'minItems' },
  integer: { most: 'maximum', least: 'minimum' },
  string: { most: 'maxLength', least: 'minLength' },
};

export default () => ({
  RequestBody: {
    MediaType(mediaType, { report, location, resolve }) {
      for (const { node, location: place } of schemasWithin(mediaType.schema, location.child(['schema']), resolve)) {
        for (const [side, keyword] of Object.entries(keywords[node.type] ?? {})) {
          const stated = patterns[side].exec(node.description ?? '')?.[1] ?? 'nothing';
          const declared = String(node[keyword] ?? 'nothing');
          if (stated !== declared) {
            report({ message: `\`${keyword}\` is ${declared}, but the description says "at ${side}" ${stated}.`, location: place });
          }
        }
      }
    },
  },
});
