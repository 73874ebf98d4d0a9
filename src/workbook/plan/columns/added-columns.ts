import type { Language } from '#core/text/language';

/** The columns that a table of an earlier version gets, by the name of its sheet. */
export interface AddedColumns {
  readonly name: string;
  readonly titles: readonly string[];
}

/** The sentence that tells which columns a sheet gets. */
export function addedColumnsSentence({ name, titles }: AddedColumns, language: Language = 'zh'): string {
  const count = titles.length;
  return language === 'zh'
    ? `“${name}”增加了 ${String(count)} 列（旧版本工作簿没有，加在表格右端）：${titles.join('、')}。`
    : `${String(count)} ${count === 1 ? 'column was' : 'columns were'} added to "${name}" at the right end of its table, which an earlier version made without: ${titles.join(', ')}.`;
}
