import { tasksOf } from '#core/finding/about-tasks';
import { findingArea, type FindingArea } from '#core/finding/area';
import type { Language } from '#core/text/language';
import { findingSentence } from '#core/finding/finding-sentence';
import type { Severity } from '#core/record/finding';
import type { Task } from '#core/record/task';
import { keyedFindings } from '#workbook/sheets/findings/finding-keys';
import { type AnsweredFinding, isSettled } from './answers.ts';
import type { FindingFilter } from './finding-filter.ts';
import type { Checked } from '../check/check.ts';

/** A finding with what it is filtered and searched by. */
export interface ListedFinding {
  /** Its key in 校验结果. */
  readonly key: string;
  readonly finding: AnsweredFinding;
  readonly area: FindingArea;
  readonly task: Task | null;
  /** The tasks that a finding about several names, to be listed under it; else none. */
  readonly tasks: readonly Task[];
  /** Who has to answer: the unit that reported, else the lead units of the task. */
  readonly units: readonly string[];
  readonly isSettled: boolean;
}

/** All findings, in their order. */
export function listFindings({ findings, registry }: Checked): readonly ListedFinding[] {
  const tasks = new Map(registry.tasks.map((task) => [task.id, task]));
  return keyedFindings(findings).map(({ key, finding }) => {
    const task = finding.task === null ? null : (tasks.get(finding.task) ?? null);
    return {
      key,
      finding,
      area: findingArea(finding),
      task,
      tasks: tasksOf(finding).flatMap((id) => tasks.get(id) ?? []),
      units: finding.unit === null ? (task?.leadUnits ?? []) : [finding.unit],
      isSettled: isSettled(finding),
    };
  });
}

/** The findings that pass a filter, in their order. `wordsOf` gives their searched text, see `findingWords`. */
export function filterFindings(
  list: readonly ListedFinding[],
  { severities, unit, area, text, isSettledShown }: FindingFilter,
  wordsOf: (listed: ListedFinding) => string,
): readonly ListedFinding[] {
  const wanted = plain(text).split(/\s+/).filter(Boolean);
  return list.filter(
    (listed) =>
      (isSettledShown || !listed.isSettled) &&
      (severities.length === 0 || severities.includes(listed.finding.severity)) &&
      (unit === null || listed.units.includes(unit)) &&
      (area === null || listed.area === area) &&
      (wanted.length === 0 || containsAll(wordsOf(listed), wanted)),
  );
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase();

const containsAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => text.includes(word));

/** The searched text of findings in a language; each is composed once. */
export function findingWords({ registry }: Checked, language: Language): (listed: ListedFinding) => string {
  const titles = new Map(registry.notices.map(({ id, title }) => [id, title]));
  const known = new Map<string, string>();
  return ({ key, finding, task, tasks, units }) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const { notice, period, cell } = finding;
    const words = plain(
      [
        findingSentence(finding, language),
        ...(task === null ? tasks : [task]).flatMap(({ no, content }) => [no, content]),
        ...units,
        notice === null ? '' : (titles.get(notice) ?? notice),
        period ?? '',
        cell?.sheet ?? '',
      ].join('\n'),
    );
    known.set(key, words);
    return words;
  };
}

/** Numbers of findings by what they can be filtered by; without settled ones, unless these are shown. */
export interface FindingCounts {
  readonly severity: Readonly<Record<Severity, number>>;
  readonly settled: number;
  readonly units: ReadonlyMap<string, number>;
  readonly areas: ReadonlyMap<FindingArea, number>;
}

export function countFindings(list: readonly ListedFinding[], isSettledShown: boolean): FindingCounts {
  const severity = { error: 0, warning: 0, info: 0 };
  const units = new Map<string, number>();
  const areas = new Map<FindingArea, number>();
  const shown = list.filter((listed) => isSettledShown || !listed.isSettled);
  for (const { finding, area, units: named } of shown) {
    severity[finding.severity] += 1;
    areas.set(area, (areas.get(area) ?? 0) + 1);
    for (const unit of new Set(named)) units.set(unit, (units.get(unit) ?? 0) + 1);
  }
  return { severity, units, areas, settled: list.filter((listed) => listed.isSettled).length };
}
