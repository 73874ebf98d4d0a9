import { HostObject } from '../../protocol/host-object.ts';

/**
 * Combines several objects of one class into one: setting a property sets it on each,
 * reading returns the value they have in common or null, and objects they return are
 * combined too. Used for the format of several areas.
 */
export function spread(objects: readonly HostObject[]): HostObject {
  const [first] = objects;
  if (first === undefined) throw new RangeError('nothing to spread over');
  const SpreadClass = spreadClassOf(Object.getPrototypeOf(first) as object);
  return new SpreadClass(first.type, objects);
}

/** Several objects of one class; the classes made for each class have its members too. */
class Spread extends HostObject {
  constructor(
    readonly type: string,
    readonly objects: readonly HostObject[],
  ) {
    super();
  }
}

/** Cache by prototype; classes do not change. */
const made = new WeakMap<object, typeof Spread>();

function spreadClassOf(prototype: object): typeof Spread {
  const known = made.get(prototype);
  if (known !== undefined) return known;
  const SpreadClass = class extends Spread {};
  for (const [name, member] of membersOf(prototype)) {
    const method: unknown = member.value;
    Object.defineProperty(
      SpreadClass.prototype,
      name,
      typeof method === 'function' ? spreadMethod(method as Method) : spreadProperty(member),
    );
  }
  made.set(prototype, SpreadClass);
  return SpreadClass;
}

type Method = (...given: unknown[]) => unknown;

const spreadMethod = (method: Method): PropertyDescriptor => ({
  value(this: Spread, ...given: readonly unknown[]) {
    return together(this.objects.map((object) => Reflect.apply(method, object, given)));
  },
});

const spreadProperty = (member: PropertyDescriptor): PropertyDescriptor => ({
  get(this: Spread) {
    return together(this.objects.map((object) => member.get?.call(object) as unknown));
  },
  ...(member.set === undefined
    ? {}
    : {
        set(this: Spread, given: unknown) {
          for (const object of this.objects) member.set?.call(object, given);
        },
      }),
});

function together(values: readonly unknown[]): unknown {
  const [first] = values;
  if (first instanceof HostObject) return spread(values as readonly HostObject[]);
  return values.every((value) => value === first) ? first : null;
}

/** The members of the client's class of a prototype: their names begin with a capital letter. */
function membersOf(own: object): readonly (readonly [string, PropertyDescriptor])[] {
  const members = new Map<string, PropertyDescriptor>();
  let prototype: unknown = own;
  while (prototype !== null && prototype !== HostObject.prototype && prototype !== Object.prototype) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype as object)))
      if (/^[A-Z]/.test(name) && !members.has(name)) members.set(name, descriptor);
    prototype = Object.getPrototypeOf(prototype);
  }
  return [...members];
}
