/** Every schema that a body consists of, references followed, each with the place where it is written. */
export function* schemasWithin(schema, location, resolve, seen = new Set()) {
  if (!schema || typeof schema !== 'object') return;
  const target = schema.$ref ? resolve(schema) : { node: schema, location };
  if (!target.node || seen.has(target.node)) return;
  seen.add(target.node);
  yield target;

  const { node, location: place } = target;
  const parts = [['items'], ['additionalProperties'], ['not']];
  for (const list of ['allOf', 'anyOf', 'oneOf']) {
    parts.push(...(node[list] ?? []).map((_, index) => [list, index]));
  }
  parts.push(...Object.keys(node.properties ?? {}).map((name) => ['properties', name]));
  for (const part of parts) {
    const child = part.reduce((value, step) => value?.[step], node);
    yield* schemasWithin(child, place.child(part), resolve, seen);
  }
}
