import { excelError } from '../excel-error/host-failure.ts';

/**
 * An object that the client can address: a workbook, a sheet, a range, a font. Members have
 * the names of the wire protocol, in PascalCase: accessors for properties, methods for
 * methods. The dispatcher rejects members that a class does not have.
 */
export abstract class HostObject {
  /** Name of the client's class; identifies its metadata and appears in messages. */
  abstract readonly type: string;

  /** An identity that survives renaming; the client addresses the object by it afterwards. */
  get Id(): string | number | undefined {
    return undefined;
  }

  /**
   * Whether the object it represents was deleted: references that the client keeps to it
   * are rejected then.
   */
  get isGone(): boolean {
    return false;
  }

  /** Whether the object has no id, so that the client cannot address it again by one. */
  get isTransient(): boolean {
    return this.Id === undefined;
  }
}

/** A collection; `load` on it loads properties of every item. */
export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly Item[];

  get Count(): number {
    return this.items().length;
  }

  GetCount(): number {
    return this.Count;
  }
}

/** Result of a method if there is no such object; `isNullObject` is true for it. */
export const NULL_OBJECT: unique symbol = Symbol('null object');
export type NullObject = typeof NULL_OBJECT;

/** A collection whose items are found by a name, an id or a key. */
export abstract class KeyedCollection<Item extends HostObject = HostObject> extends HostCollection<Item> {
  abstract GetItemOrNullObject(key: unknown): Item | NullObject;

  GetItem(key: unknown): Item {
    const found = this.GetItemOrNullObject(key);
    if (found === NULL_OBJECT) throw excelError('item-not-found', String(key));
    return found;
  }
}
