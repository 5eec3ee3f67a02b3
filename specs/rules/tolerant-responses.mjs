import { schemasWithin } from './schemas-within.mjs';

// OpenAPI 3.0 allows `nullable` only beside `type`, so a described reference is as nullable as what it refers to.
const isNullable = (property, resolve) => property.nullable === true
  || (property.allOf?.length === 1 && resolve(property.allOf[0]).node?.nullable === true);

// The vendors guarantee nothing about a response, and a new value or a missing field must not break the client.
export default () => ({
  Response: {
    MediaType(mediaType, { report, location, resolve }) {
      for (const { node, location: place } of schemasWithin(mediaType.schema, location.child(['schema']), resolve)) {
        if (node.enum) {
          report({ message: 'A response value must stay open: describe the known values instead.', location: place.child(['enum']) });
        }
        if (node.required) {
          report({ message: 'A response must not require properties.', location: place.child(['required']) });
        }
        if (node.additionalProperties === false) {
          report({ message: 'A response must accept further properties.', location: place.child(['additionalProperties']) });
        }
        for (const [name, property] of Object.entries(node.properties ?? {})) {
          if (!isNullable(property, resolve)) {
            report({ message: `Response property \`${name}\` must be nullable.`, location: place.child(['properties', name]) });
          }
        }
      }
    },
  },
});
