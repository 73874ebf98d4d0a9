import type { HostContext } from '../../context.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject, KeyedCollection, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { HostKeyedEntry } from './keyed.ts';

const MAX_LENGTH = 255;
const CUSTOM = 'custom:';

/** The text properties of the document; "" until they are set. */
export class HostProperties extends HostObject {
  readonly type = 'DocumentProperties';

  constructor(private readonly context: HostContext) {
    super();
  }

  get Custom(): HostCustomProperties {
    return new HostCustomProperties(this.context);
  }

  get LastAuthor(): string {
    return this.text('LastAuthor');
  }

  get RevisionNumber(): number {
    return Number(this.context.book.properties.get('RevisionNumber') ?? 0);
  }

  set RevisionNumber(number: unknown) {
    if (typeof number !== 'number') throw excelError('bad-argument', 'revisionNumber');
    this.context.book.properties.set('RevisionNumber', number);
  }

  /** ISO 8601; the client converts it to a date. */
  get CreationDate(): string {
    return this.text('CreationDate') || '2000-01-01T00:00:00.000Z';
  }

  text(name: string): string {
    const value = this.context.book.properties.get(name);
    return typeof value === 'string' ? value : '';
  }

  setText(name: string, value: unknown): void {
    if (typeof value !== 'string') throw excelError('bad-argument', name);
    this.context.book.properties.set(name, value);
  }
}

for (const name of ['Author', 'Category', 'Comments', 'Company', 'Keywords', 'Manager', 'Subject', 'Title'])
  Object.defineProperty(HostProperties.prototype, name, {
    get(this: HostProperties) {
      return this.text(name);
    },
    set(this: HostProperties, value: unknown) {
      this.setText(name, value);
    },
  });

/** A custom property; names are not case-sensitive. */
class HostCustomProperty extends HostKeyedEntry {
  readonly type = 'CustomProperty';

  get Type(): string {
    const { Value } = this;
    if (typeof Value === 'number') return 'Number';
    return typeof Value === 'boolean' ? 'Boolean' : 'String';
  }

  get Value(): unknown {
    return this.context.book.properties.get(CUSTOM + this.key);
  }

  set Value(value: unknown) {
    this.context.book.properties.set(CUSTOM + this.key, checked(value));
  }

  Delete(): null {
    this.context.book.properties.delete(CUSTOM + this.key);
    return null;
  }
}

/** The custom properties of the document. */
class HostCustomProperties extends KeyedCollection<HostCustomProperty> {
  readonly type = 'CustomPropertyCollection';

  constructor(private readonly context: HostContext) {
    super();
  }

  items(): readonly HostCustomProperty[] {
    return [...this.context.book.properties.keys()].flatMap((name) =>
      name.startsWith(CUSTOM) ? [new HostCustomProperty(this.context, name.slice(CUSTOM.length))] : [],
    );
  }

  GetItemOrNullObject(key: unknown): HostCustomProperty | NullObject {
    const wanted = String(key).toLowerCase();
    return this.items().find(({ Key }) => Key.toLowerCase() === wanted) ?? NULL_OBJECT;
  }

  /**
   * Adds or sets a property.
   * @throws HostFailure for a key or text of more than 255 characters.
   */
  Add(key: unknown, value: unknown): HostCustomProperty {
    if (typeof key !== 'string' || key === '' || key.length > MAX_LENGTH)
      throw excelError('bad-argument', 'key');
    const known = this.GetItemOrNullObject(key);
    const own = known === NULL_OBJECT ? new HostCustomProperty(this.context, key) : known;
    own.Value = value;
    return own;
  }

  DeleteAll(): null {
    for (const property of this.items()) property.Delete();
    return null;
  }
}

function checked(value: unknown): unknown {
  const isPlain = typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string';
  if (!isPlain || (typeof value === 'string' && value.length > MAX_LENGTH))
    throw excelError('bad-argument', 'value');
  return value;
}
