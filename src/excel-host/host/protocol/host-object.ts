import { refusal } from './host-failure.ts';

/**
 * Something the client can address: a workbook, a sheet, a range, a font. Members are
 * spelt as they travel, in PascalCase: getters and setters for properties, methods for
 * methods. What a class does not have, the dispatcher refuses by name.
 */
export abstract class HostObject {
  /** Name of the client's class, for messages and for what it declares. */
  abstract readonly type: string;

  /** Identity that outlives renaming; the client addresses the object by it from then on. */
  get Id(): string | number | undefined {
    return undefined;
  }

  /** Whether what it stands for is not there any more: what the client kept of it is refused then. */
  get isGone(): boolean {
    return false;
  }

  /** What makes the object the same as another of its type, where it has no id: a range is its sheet and area. */
  get isTransient(): boolean {
    return this.Id === undefined;
  }
}

/** A list of objects; `load` on it is a load on every item. */
export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly Item[];

  get Count(): number {
    return this.items().length;
  }

  GetCount(): number {
    return this.Count;
  }
}

/** What a method returns where there is no such object; `isNullObject` is then true. */
export const NULL_OBJECT: unique symbol = Symbol('null object');
export type NullObject = typeof NULL_OBJECT;

/** A list whose members are known by a name, an id or a key. */
export abstract class KeyedCollection<Item extends HostObject = HostObject> extends HostCollection<Item> {
  abstract GetItemOrNullObject(key: unknown): Item | NullObject;

  GetItem(key: unknown): Item {
    const found = this.GetItemOrNullObject(key);
    if (found === NULL_OBJECT) throw refusal('item-not-found', String(key));
    return found;
  }
}
