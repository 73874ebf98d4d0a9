import { tasksOf } from '#core/finding/about-tasks';
import type { FindingCode } from '#core/finding/catalogue';
import { findingSentence } from '#core/finding/finding-sentence';
import { FINDINGS } from '../findings/columns.ts';
import { keyedFindings } from '../findings/finding-keys.ts';
import type { BookContent } from '../sheet-descriptor.ts';
import type { TodoLine } from './todo-line.ts';

/** As many units as 首页 names for what is missing of one kind. */
const MOST_UNITS = 5;

/** What can be missing. */
const MISSING = [
  ['form.missing', '进展'],
  ['form.plan-missing', '推进方案'],
] as const satisfies readonly (readonly [FindingCode, string])[];

/** The units that have not reported, those that owe most first, in the words of 校验结果; answered ones are left out. */
export function missingLines({ registry, entries }: BookContent): readonly TodoLine[] {
  const settled = new Set(
    entries.handlings.filter(({ state }) => state !== 'open').map(({ finding }) => finding),
  );
  const open = keyedFindings(registry.findings).flatMap(({ key, finding }) =>
    settled.has(key) ? [] : [finding],
  );
  return MISSING.flatMap(([code, what]) => {
    const found = open
      .filter((one) => one.code === code)
      .sort((a, b) => tasksOf(b).length - tasksOf(a).length);
    const line = (who: string, text: string): TodoLine => ({
      sheet: FINDINGS.sheet,
      label: `未报${what}：${who}`,
      text,
      formula: null,
    });
    const others = found.length - MOST_UNITS;
    return [
      ...found.slice(0, MOST_UNITS).map((one) => line(one.unit ?? '', findingSentence(one, 'zh'))),
      ...(others > 0
        ? [line('其他', `另有${String(others)}个单位有到期未报的${what}，见“${FINDINGS.sheet}”`)]
        : []),
    ];
  });
}
