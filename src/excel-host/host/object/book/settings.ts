import type { HostContext } from '../../context.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { KeyedCollection, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { HostKeyedEntry } from './keyed.ts';

/** A setting stored in the workbook; keys are case-sensitive. */
class HostSetting extends HostKeyedEntry {
  readonly type = 'Setting';

  get _Id(): string {
    return this.key;
  }

  get Value(): unknown {
    const { settings } = this.context.book;
    if (!settings.has(this.key)) throw excelError('item-not-found', this.key);
    return settings.get(this.key);
  }

  set Value(value: unknown) {
    this.context.book.settings.set(this.key, value);
  }

  Delete(): null {
    this.context.book.settings.delete(this.key);
    return null;
  }
}

/** The settings of the add-in in the workbook, shared with `Office.context.document.settings`. */
export class HostSettings extends KeyedCollection<HostSetting> {
  readonly type = 'SettingCollection';

  constructor(private readonly context: HostContext) {
    super();
  }

  items(): readonly HostSetting[] {
    return [...this.context.book.settings.keys()].map((key) => new HostSetting(this.context, key));
  }

  GetItemOrNullObject(key: unknown): HostSetting | NullObject {
    const isThere = typeof key === 'string' && this.context.book.settings.has(key);
    return isThere ? new HostSetting(this.context, key) : NULL_OBJECT;
  }

  /** Adds or sets a setting. */
  Add(key: unknown, value: unknown): HostSetting {
    if (typeof key !== 'string' || key === '') throw excelError('bad-argument', 'key');
    this.context.book.settings.set(key, value);
    return new HostSetting(this.context, key);
  }
}
