import { schemasWithin } from './schemas-within.mjs';

// A request is ours to get right: a misspelt or forgotten field must not slip through the validation.
export default () => ({
  RequestBody: {
    MediaType(mediaType, { report, location, resolve }) {
      for (const { node, location: place } of schemasWithin(mediaType.schema, location.child(['schema']), resolve)) {
        if (!node.properties) continue;
        if (node.additionalProperties !== false) {
          report({ message: 'A request object must say `additionalProperties: false`.', location: place });
        }
        for (const [name, property] of Object.entries(node.properties)) {
          if (property.nullable) {
            report({ message: `Request property \`${name}\` must not be nullable.`, location: place.child(['properties', name]) });
          }
        }
      }
    },
  },
});
