import { HostObject } from '../../protocol/host-object.ts';

/**
 * Combines several objects of one class into one: setting a property sets it on each,
 * reading returns the value they have in common or null, and objects they return are
 * combined too. Used for the format of several areas.
 */
export function spread(objects: readonly HostObject[]): HostObject {
  const [first] = objects;
  if (first === undefined) throw new RangeError('nothing to spread over');
  const { type } = first;
  class Spread extends HostObject {
    readonly type = type;
  }
  for (const [name, member] of membersOf(first)) {
    const method: unknown = member.value;
    if (typeof method === 'function')
      Object.defineProperty(Spread.prototype, name, {
        value: (...given: readonly unknown[]) =>
          together(objects.map((object) => Reflect.apply(method, object, given) as unknown)),
      });
    else
      Object.defineProperty(Spread.prototype, name, {
        get: () => together(objects.map((object) => member.get?.call(object) as unknown)),
        ...(member.set === undefined
          ? {}
          : { set: (given: unknown) => objects.forEach((object) => member.set?.call(object, given)) }),
      });
  }
  return new Spread();
}

function together(values: readonly unknown[]): unknown {
  const [first] = values;
  if (first instanceof HostObject) return spread(values as readonly HostObject[]);
  return values.every((value) => value === first) ? first : null;
}

/** The members of the client's class: their names begin with a capital letter. */
function membersOf(object: object): readonly (readonly [string, PropertyDescriptor])[] {
  const members = new Map<string, PropertyDescriptor>();
  let prototype: unknown = Object.getPrototypeOf(object);
  while (prototype !== null && prototype !== HostObject.prototype && prototype !== Object.prototype) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype as object)))
      if (/^[A-Z]/.test(name) && !members.has(name)) members.set(name, descriptor);
    prototype = Object.getPrototypeOf(prototype);
  }
  return [...members];
}
