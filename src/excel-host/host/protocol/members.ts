import { HostFailure, notImplemented } from '../excel-error/host-failure.ts';
import type { HostObject } from './host-object.ts';
import type { Metadata } from './metadata.ts';

/**
 * Reads, sets and calls members of host objects by their wire names. A property that the
 * client's class does not declare is an invalid argument; one that is declared but not
 * supported by the host is reported as not implemented.
 */
export class Members {
  constructor(private readonly metadata: Metadata) {}

  get(object: HostObject, name: string): unknown {
    if (!has(object, name)) throw this.missing(object, name);
    return (object as unknown as Readonly<Record<string, unknown>>)[name];
  }

  set(object: HostObject, name: string, value: unknown): void {
    const descriptor = descriptorOf(object, name);
    if (descriptor?.set === undefined) throw this.missing(object, name);
    descriptor.set.call(object, value);
  }

  call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    const method: unknown = descriptorOf(object, name)?.value;
    if (typeof method !== 'function') throw this.missing(object, name);
    return Reflect.apply(method as (...given: unknown[]) => unknown, object, args);
  }

  /** Wire names of the declared scalar properties that the host supports. */
  scalarsOf(object: HostObject): readonly string[] {
    const declared = this.metadata.get(object.type)?.scalars ?? new Map<string, string>();
    return [...declared.values()].filter((name) => has(object, name));
  }

  /** Whether the client's class declares a property, in the spelling of `load`. */
  declares(object: HostObject, camel: string): boolean {
    const declared = this.metadata.get(object.type);
    return declared !== undefined && (declared.scalars.has(camel) || declared.navigations.has(camel));
  }

  /** The wire name of a property in the spelling of `load`. */
  wireNameOf(object: HostObject, camel: string): string {
    const declared = this.metadata.get(object.type);
    const name = declared?.scalars.get(camel) ?? declared?.navigations.get(camel);
    if (name === undefined)
      throw new HostFailure('InvalidArgument', `${object.type} has no property ${camel}.`, object.type);
    return name;
  }

  private missing(object: HostObject, name: string): HostFailure {
    return notImplemented(object.type, name);
  }
}

const has = (object: HostObject, name: string): boolean => descriptorOf(object, name) !== undefined;

/** Cache by prototype; classes do not change. */
const found = new WeakMap<object, Map<string, PropertyDescriptor | undefined>>();

/** The descriptor of a member in the prototype chain, except `Object.prototype`. */
function descriptorOf(object: HostObject, name: string): PropertyDescriptor | undefined {
  const own = Object.getPrototypeOf(object) as object;
  const known = found.get(own) ?? new Map<string, PropertyDescriptor | undefined>();
  found.set(own, known);
  if (!known.has(name)) known.set(name, lookUp(own, name));
  return known.get(name);
}

function lookUp(own: object, name: string): PropertyDescriptor | undefined {
  if (!/^_?[A-Z]/.test(name)) return undefined;
  for (
    let prototype: unknown = own;
    prototype !== null && prototype !== Object.prototype;
    prototype = Object.getPrototypeOf(prototype)
  ) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (descriptor) return descriptor;
  }
  return undefined;
}
