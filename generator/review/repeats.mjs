const startsWith = (path, start) => path.length > start.length && start.every((key, index) => path[index] === key);

const equals = (path, other) => path.length === other.length && other.every((key, index) => path[index] === key);

/** Each change once: without what another difference says already. */
export function withoutRepeats(differences, mentions) {
  const ofCalls = differences.filter(({ path }) => path[0] !== 'components');
  const wholes = ofCalls.filter(({ action }) => action === 'add' || action === 'remove');
  const retyped = ofCalls.filter(({ action, path }) => action === 'replace' && path.at(-1) === 'type' && path.at(-2) !== 'properties');

  return differences.filter(difference => {
    const { path } = difference;
    if (path[0] === 'components') {
      // What calls see of a component stands at the calls already.
      return path.length > 2 && !mentions(path[1], path[2]);
    }

    return !wholes.some(whole => startsWith(path, whole.path)) // a property that is new as a whole is also new in `required`
      && !retyped.some(({ path: type }) => startsWith(path, type.slice(0, -1)) && !equals(path, type) && path.at(-1) !== 'description');
  });
}
