import { packCounts } from '#actions/pack/pack-counts';
import type { Packs, UnitPack } from '#actions/pack/packs';
import { dateWords, periodWords } from '#core/text/calendar-words';
import type { Language } from '#core/text/language';
import { plural } from './plural.ts';

interface Places {
  readonly folder: string;
  /** Null where none was asked for. */
  readonly zip: string | null;
}

const zh = {
  heading: ({ kind, period, due, packs }: Packs, { folder, zip }: Places): string => {
    const when = period === null ? '' : periodWords(period, 'zh');
    const day = due === null ? '' : `，应于${dateWords(due, 'zh')}前报送`;
    return `${when}${kind === 'plan' ? '推进方案' : '进展'}填报包：${String(packs.length)}个单位${day}，写入 ${folder}${zip === null ? '' : `，并打包为 ${zip}`}。`;
  },
  unit: ({ content, file }: UnitPack): string => {
    const { tasks, lead, figures } = packCounts(content);
    return `${content.unit}：${String(tasks)}项（牵头${String(lead)}项）${content.kind === 'plan' ? '' : `，指标${String(figures)}个`}，${file}`;
  },
  unresolved: (units: readonly string[]): string =>
    `“单位目录”中没有写明${units.map((unit) => `“${unit}”`).join('、')}包括哪些单位，暂按一个单位发放；请在“所含单位”中补充后重新发放，或转发各有关单位。`,
};

type PackWords = typeof zh;

const en: PackWords = {
  heading: ({ kind, period, due, packs }, { folder, zip }) => {
    const when = period === null ? '' : ` for ${periodWords(period, 'en')}`;
    const day = due === null ? '' : `, due on ${dateWords(due, 'en')}`;
    return `Packs of ${kind === 'plan' ? 'plans' : 'reports'}${when}: ${plural(packs.length, 'unit')}${day}, written to ${folder}${zip === null ? '' : ` and ${zip}`}.`;
  },
  unit: ({ content, file }) => {
    const { tasks, lead, figures } = packCounts(content);
    return `${content.unit}: ${plural(tasks, 'task')} (leads ${String(lead)})${content.kind === 'plan' ? '' : `, ${plural(figures, 'figure')}`}, ${file}`;
  },
  unresolved: (units) =>
    `单位目录 does not say which units ${units.map((unit) => `"${unit}"`).join(', ')} stand for, so each has one pack; name the members in 所含单位 and hand out again, or pass it on to them.`,
};

const PACK_WORDS: Readonly<Record<Language, PackWords>> = { zh, en };

/** What was handed out, as text: a line a unit, and what somebody still has to do. */
export function packReport(packs: Packs, places: Places, language: Language): string {
  const words = PACK_WORDS[language];
  const unresolved = packs.packs.flatMap(({ content, isUnresolved }) => (isUnresolved ? [content.unit] : []));
  const lines = [
    words.heading(packs, places),
    ...packs.packs.map(words.unit),
    ...(unresolved.length === 0 ? [] : [words.unresolved(unresolved)]),
  ];
  return `${lines.join('\n')}\n`;
}
