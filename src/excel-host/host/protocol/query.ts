import { HostCollection, HostObject, NULL_OBJECT } from './host-object.ts';
import type { Members } from './members.ts';
import type { TrackedObjects } from './tracked-objects.ts';
import type { WireQuery } from './wire.ts';

/** Properties to read, as a tree: `format/fill/color` has three levels. A leaf is the property itself. */
class PropertyTree extends Map<string, PropertyTree> {}

/**
 * Answers a load: the requested properties of an object, or of every item of a collection,
 * in the shape the client expects.
 */
export function answerQuery(
  object: HostObject,
  query: WireQuery | undefined,
  members: Members,
  references: TrackedObjects,
): unknown {
  const read = (from: HostObject, requested: PropertyTree): unknown => {
    if (!isCollection(from)) return properties(from, requested);
    // A load of a collection contains its own properties and those of its items.
    const isOwn = ([name]: readonly [string, PropertyTree]): boolean =>
      name === '*' || members.declares(from, name);
    const own = new PropertyTree([...requested].filter(isOwn));
    const ofItems = new PropertyTree(
      [...requested].filter(([name]) => name === '*' || !members.declares(from, name)),
    );
    const items = slice(from.items(), from === object ? query : undefined);
    return {
      ...properties(from, own),
      _Items: items.map((item) => read(item, ofItems)),
    };
  };
  const properties = (from: HostObject, requested: PropertyTree): Record<string, unknown> => {
    const values: Record<string, unknown> = identityOf(from, references);
    for (const [camel, deeper] of requested) {
      if (camel === '*' || camel === '$all') {
        for (const name of members.scalarsOf(from)) values[name] = members.get(from, name);
        continue;
      }
      const name = members.wireNameOf(from, camel);
      const value = members.get(from, name);
      if (value === NULL_OBJECT) values[name] = null;
      else
        values[name] =
          value instanceof HostObject
            ? read(value, deeper.size > 0 ? deeper : new PropertyTree([['*', new PropertyTree()]]))
            : value;
    }
    return values;
  };
  return read(object, requestedOf(query));
}

/** The trees built last, by their paths: the same properties are loaded of many objects. */
const built = new Map<string, PropertyTree>();
const MOST_BUILT = 1000;

function requestedOf(query: WireQuery | undefined): PropertyTree {
  const paths = [...(query?.Select ?? []), ...(query?.Expand ?? []).map((path) => `${path}/*`)];
  const key = paths.join();
  const known = built.get(key);
  if (known !== undefined) return known;
  const tree = new PropertyTree();
  for (const path of paths.length === 0 ? ['*'] : paths) {
    let level = tree;
    for (const part of path.split('/')) {
      const next: PropertyTree = level.get(part) ?? new PropertyTree();
      level.set(part, next);
      level = next;
    }
  }
  if (built.size === MOST_BUILT) built.clear();
  built.set(key, tree);
  return tree;
}

const isCollection = (object: HostObject): object is HostCollection => object instanceof HostCollection;

const slice = <T>(items: readonly T[], query: WireQuery | undefined): readonly T[] => {
  const from = query?.Skip ?? 0;
  return items.slice(from, query?.Top === undefined ? undefined : from + query.Top);
};

/** The ids by which the client addresses the object later. */
export function identityOf(object: HostObject, references: TrackedObjects): Record<string, unknown> {
  const reference = references.idOf(object);
  return {
    ...(object.Id === undefined ? {} : { Id: object.Id }),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}
