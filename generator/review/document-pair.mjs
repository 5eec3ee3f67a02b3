const isObject = value => typeof value === 'object' && value !== null;

// What a reader takes in as a whole.
const wholes = ['example', 'examples', 'externalDocs', 'security', 'servers', 'tags'];

function resolve(root, node) {
  const reference = node?.$ref;
  if (typeof reference !== 'string') {
    return { node };
  }

  const segments = reference.split('/').slice(1).map(segment => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  return { node: segments.reduce((found, segment) => found?.[segment], root), owner: segments.slice(1).join('/') };
}

/** What stands below a key, also where a reference leads to it, and the component that it stands in. */
function step(root, from, key) {
  const { node, owner } = resolve(root, from);
  return { node: node?.[key], owner };
}

/** Walks a path of api-smart-diff, which leads through references, in both versions at once. */
export class DocumentPair {
  #before;
  #after;
  #newPaths;

  constructor(before, after, differences) {
    this.#before = before;
    this.#after = after;
    this.#newPaths = new Map(differences.filter(({ action }) => action === 'rename').map(({ before, after }) => [before, after]));
  }

  /**
   * The same difference with parameters by name, lists of plain values as wholes, and references resolved; `owner` is the component
   * that the last reference on the way leads to (such as `schemas/File`) and `rest` the way from there.
   */
  locate({ type, action, path: way, before, after }) {
    if (action === 'rename') {
      return { type, action, path: [...way, before], owner: null, rest: [], before, after };
    }

    let old = this.#before;
    let current = this.#after;
    let owner = null;
    let rest = [];
    const path = [];
    const located = (before, after) => ({ type, action, path, owner, rest, before, after });
    const whole = (before, after) => ({
      ...located(before, after),
      action: before === undefined ? 'add' : after === undefined ? 'remove' : 'replace',
    });

    for (const [index, key] of way.entries()) {
      const isLast = index === way.length - 1;
      if (isLast && typeof key === 'number' && !isObject(before ?? after)) {
        if (path.at(-1) !== 'required') {
          return whole(old, current);
        }

        const place = ['properties', before ?? after, 'required'];
        path.splice(-1, 1, ...place);
        rest.splice(-1, 1, ...place);
        return located(before && true, after && true);
      }

      let name = String(key);
      if (typeof key === 'number' && path.at(-1) === 'parameters') {
        const { node: parameter, owner: shared } = isLast && action === 'add' ? resolve(this.#after, after) : resolve(this.#before, old?.[key]);
        const find = (root, list) => list?.find(entry => {
          const { node } = resolve(root, entry);
          return node?.name === parameter?.name && node?.in === parameter?.in;
        });
        [old, current] = [find(this.#before, old), find(this.#after, current) ?? current?.[key]];
        name = `${parameter?.in} ${parameter?.name}`;
        [owner, rest] = shared ? [shared, []] : [owner, [...rest, name]];
      } else {
        const from = step(this.#before, old, key);
        const to = step(this.#after, current, path.length === 1 ? this.#newPaths.get(key) ?? key : key);
        const reference = action === 'add' ? to.owner : from.owner;
        [owner, rest] = reference ? [reference, [name]] : [owner, [...rest, name]];
        [old, current] = [from.node, to.node];
      }

      path.push(name);
      if (wholes.includes(name) && path.at(-2) !== 'properties') {
        return whole(old, current);
      }

      if (path.length === 3 && path[0] === 'components') {
        [owner, rest] = [path.slice(1).join('/'), []];
      }
    }

    return located(resolve(this.#before, before).node, resolve(this.#after, after).node);
  }
}
