import type { HostContext } from '../context.ts';
import { LACKING_STYLES, lookOf, NORMAL, styleCalled, styleNames } from '../model/named-styles.ts';
import { notImplemented, refusal } from '../protocol/host-failure.ts';
import { KeyedCollection, NULL_OBJECT, type NullObject } from '../protocol/host-object.ts';
import { textOf } from './format/styled.ts';
import { HostStyle } from './style.ts';

const LONGEST_NAME = 255;

/** The named styles of a workbook. */
export class HostStyles extends KeyedCollection<HostStyle> {
  readonly type = 'StyleCollection';

  constructor(private readonly context: HostContext) {
    super();
  }

  items(): readonly HostStyle[] {
    return styleNames(this.context.book).map((name) => new HostStyle(this.context, name));
  }

  GetItemOrNullObject(given: string): HostStyle | NullObject {
    const name = knownStyle(this.context, given);
    return name === undefined ? NULL_OBJECT : new HostStyle(this.context, name);
  }

  GetItemAt(index: number): HostStyle {
    const style = this.items()[index];
    if (style === undefined) throw refusal('item-not-found', `style ${String(index)}`);
    return style;
  }

  /** A new style looks as Normal does. */
  Add(given: unknown): void {
    const name = textOf(given, LONGEST_NAME);
    if (name.trim() === '') throw refusal('no-such-value', name);
    const { book } = this.context;
    if (LACKING_STYLES.has(name) || styleCalled(book, name) !== undefined)
      throw refusal('style-exists', name);
    book.namedStyles.set(name, { ...lookOf(book, NORMAL), styleName: name });
  }
}

/** A name in the book's spelling; throws on a style that Excel has and this host has not. */
export function knownStyle({ book }: HostContext, name: string): string | undefined {
  if (LACKING_STYLES.has(name)) throw notImplemented('StyleCollection', `style ${name}`);
  return styleCalled(book, name);
}
