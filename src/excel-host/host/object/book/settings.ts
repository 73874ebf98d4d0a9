import type { HostContext } from '../../context.ts';
import { refusal } from '../../protocol/host-failure.ts';
import { KeyedCollection, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { HostKeyed } from './keyed.ts';

/** A setting kept with the workbook; its key minds case. */
export class HostSetting extends HostKeyed {
  readonly type = 'Setting';

  get _Id(): string {
    return this.key;
  }

  get Value(): unknown {
    const { settings } = this.context.book;
    if (!settings.has(this.key)) throw refusal('item-not-found', this.key);
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

/** Settings of the add-in in the workbook; the same that `Office.context.document.settings` shows. */
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

  /** Sets or adds. */
  Add(key: unknown, value: unknown): HostSetting {
    if (typeof key !== 'string' || key === '') throw refusal('bad-argument', 'key');
    this.context.book.settings.set(key, value);
    return new HostSetting(this.context, key);
  }
}
