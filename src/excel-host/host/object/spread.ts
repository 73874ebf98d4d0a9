import { HostObject } from '../protocol/host-object.ts';

/**
 * Several objects of one kind as one: what is set is set on each, what is read is what
 * they have in common, else null; what they lead to is spread too. So the format of
 * several areas at once behaves like that of one.
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

/** The members a class has of its own, as they travel: their names begin with a capital. */
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
