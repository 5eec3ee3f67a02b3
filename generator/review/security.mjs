/** Everything about how a call proves who it is, as one difference: parts of it mean nothing by themselves. */
export function securityDifference(before, after) {
  const of = document => ({ schemes: document.components?.securitySchemes ?? {}, requirements: document.security ?? [] });
  const [old, current] = [of(before), of(after)];
  const path = ['security'];
  return JSON.stringify(old) === JSON.stringify(current)
    ? null
    : { type: 'unclassified', action: 'replace', path, owner: null, rest: path, before: old, after: current };
}
