import type { HostContext } from '../../context.ts';
import {
  UNSUPPORTED_STYLES,
  namedStyleOf,
  NORMAL,
  findStyleName,
  styleNames,
} from '../../model/named-styles.ts';
import { notImplemented, excelError } from '../../excel-error/host-failure.ts';
import { KeyedCollection, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { textArgument } from '../arguments.ts';
import { HostStyle } from './named-style.ts';

const MAX_NAME_LENGTH = 255;

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
    const name = supportedStyleName(this.context, given);
    return name === undefined ? NULL_OBJECT : new HostStyle(this.context, name);
  }

  GetItemAt(index: number): HostStyle {
    const style = this.items()[index];
    if (style === undefined) throw excelError('item-not-found', `style ${String(index)}`);
    return style;
  }

  /** A new style is a copy of Normal. */
  Add(given: unknown): void {
    const name = textArgument(given, MAX_NAME_LENGTH);
    if (name.trim() === '') throw excelError('no-such-value', name);
    const { book } = this.context;
    if (UNSUPPORTED_STYLES.has(name) || findStyleName(book, name) !== undefined)
      throw excelError('style-exists', name);
    book.namedStyles.set(name, { ...namedStyleOf(book, NORMAL), styleName: name });
  }
}

/**
 * A style name in the spelling of the book; undefined if there is none.
 * @throws HostFailure for a built-in style that is not supported.
 */
export function supportedStyleName({ book }: HostContext, name: string): string | undefined {
  if (UNSUPPORTED_STYLES.has(name)) throw notImplemented('StyleCollection', `style ${name}`);
  return findStyleName(book, name);
}
