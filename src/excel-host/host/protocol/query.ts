import { HostCollection, HostObject, NULL_OBJECT } from './host-object.ts';
import type { Members } from './member.ts';
import type { References } from './references.ts';
import type { WireQuery } from './wire.ts';

/** Properties to read, as a tree: `format/fill/color` is three levels. A leaf asks for the property itself. */
class Wanted extends Map<string, Wanted> {}

/** Answers a load: the asked properties of an object, or of every item of a list, in the shape the client reads. */
export function answerQuery(
  object: HostObject,
  query: WireQuery | undefined,
  members: Members,
  references: References,
): unknown {
  const wanted = new Wanted();
  const select = [...(query?.Select ?? []), ...(query?.Expand ?? []).map((path) => `${path}/*`)];
  for (const path of select.length === 0 ? ['*'] : select) {
    let level = wanted;
    for (const part of path.split('/')) {
      const next: Wanted = level.get(part) ?? new Wanted();
      level.set(part, next);
      level = next;
    }
  }
  const read = (from: HostObject, asked: Wanted): unknown => {
    if (!isCollection(from)) return properties(from, asked);
    // Of a list, its own numbers are in the same load as the properties of its items.
    const isOwn = ([name]: readonly [string, Wanted]): boolean =>
      name === '*' || members.declares(from, name);
    const own = new Wanted([...asked].filter(isOwn));
    const ofItems = new Wanted([...asked].filter(([name]) => name === '*' || !members.declares(from, name)));
    const items = slice(from.items(), from === object ? query : undefined);
    return {
      ...properties(from, own),
      _Items: items.map((item) => read(item, ofItems)),
    };
  };
  const properties = (from: HostObject, asked: Wanted): Record<string, unknown> => {
    const values: Record<string, unknown> = identity(from, references);
    for (const [camel, deeper] of asked) {
      if (camel === '*' || camel === '$all') {
        for (const name of members.scalarsOf(from)) values[name] = members.get(from, name);
        continue;
      }
      const name = members.travelling(from, camel);
      const value = members.get(from, name);
      if (value === NULL_OBJECT) values[name] = null;
      else
        values[name] =
          value instanceof HostObject
            ? read(value, deeper.size > 0 ? deeper : new Wanted([['*', new Wanted()]]))
            : value;
    }
    return values;
  };
  return read(object, wanted);
}

const isCollection = (object: HostObject): object is HostCollection => object instanceof HostCollection;

const slice = <T>(items: readonly T[], query: WireQuery | undefined): readonly T[] => {
  const from = query?.Skip ?? 0;
  return items.slice(from, query?.Top === undefined ? undefined : from + query.Top);
};

/** What tells the client how to address the object again. */
export function identity(object: HostObject, references: References): Record<string, unknown> {
  const reference = references.idOf(object);
  return {
    ...(object.Id === undefined ? {} : { Id: object.Id }),
    ...(reference === undefined ? {} : { _ReferenceId: reference }),
  };
}
