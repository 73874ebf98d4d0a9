import { diffCounts } from '#actions/diff/compare-readings';
import { DIFF_KINDS, type DiffItem } from '#core/diff/diff';
import { DIFF_WORDS, diffSentence } from '#core/diff/words';
import type { Language } from '#core/text/language';
import type { Task } from '#core/record/task';
import { plural } from './plural.ts';

/** What changed from one notice to another, by kind; tasks that are the same are counted. */
export function diffReport(items: readonly DiffItem[], language: Language): string {
  const words = DIFF_WORDS[language];
  const parts = DIFF_KINDS.filter((kind) => kind !== 'kept').flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    if (own.length === 0) return [];
    return [
      `${words.kinds[kind]}（${String(own.length)}）`,
      ...own.map((item) => `  ${numbers(item)}　${diffSentence(item, language)}`),
    ];
  });
  const total =
    language === 'zh'
      ? `合计：${diffCounts(items, 'zh').join('，') || '没有任务'}。`
      : `Total: ${diffCounts(items, 'en').join(', ') || plural(0, 'task')}.`;
  return `${[...parts, total].join('\n')}\n`;
}

/** The numbers of a task in both notices: 13 → 11. */
function numbers({ a, b }: DiffItem): string {
  const no = (task: Task): string => (task.no === '' ? '—' : task.no);
  if (a === null || b === null) return a === null ? (b === null ? '' : no(b)) : no(a);
  return no(a) === no(b) ? no(a) : `${no(a)} → ${no(b)}`;
}
