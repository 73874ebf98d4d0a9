import { NONE_ANSWERS } from '#core/check/rules/substance-lexicon';
import type { Change } from '#core/collect/change';
import type { Problem } from '#core/record/entered/problem';
import { groupBy } from '#core/record/group-by';
import type { Occasion } from './occasion.ts';

/**
 * 问题清单 with the problems of taken changes: one a task and unit that says something else than those that
 * are there. A new wording by the same unit in the same period replaces the earlier text. Answers that mean
 * none (无, 暂无) are no problems; only the office closes a problem.
 */
export function reportedProblems(
  problems: readonly Problem[],
  taken: readonly Change[],
  { unitKey, rowOf }: Occasion,
): readonly Problem[] {
  const all = [...problems];
  const keys = new Set(problems.map(({ key }) => key));
  let number = 0;
  const nextKey = (): string => {
    do number += 1;
    while (keys.has(String(number)));
    keys.add(String(number));
    return String(number);
  };
  const reports = groupBy(
    taken.filter(({ field }) => field === 'problem' || field === 'nextStep'),
    ({ task, unit, period }) => JSON.stringify([task, unit, period]),
  );
  for (const changes of reports.values()) {
    const [{ task, unit, period } = NOWHERE] = changes;
    if (task === null || unit === null || period === null) continue;
    const problem = changes.find(({ field }) => field === 'problem');
    const step = changes.find(({ field }) => field === 'nextStep');
    const row = rowOf(task, unit, period);
    const was = textOf(problem?.was.content ?? null) || (row?.problem ?? '');
    const text = problem === undefined ? was : textOf(problem.is.content);
    const nextStep = step === undefined ? (row?.nextStep ?? '') : textOf(step.is.content);
    if (isNone(text)) continue;
    const isOwn = (one: Problem): boolean =>
      one.task === task && one.unit !== null && unitKey(one.unit) === unitKey(unit) && one.closedOn === null;
    const known = all.findIndex(
      (one) => isOwn(one) && (isSame(one.text, text) || (one.period === period && isSame(one.text, was))),
    );
    const before = all[known];
    if (before !== undefined) all[known] = { ...before, text, nextStep: nextStep || before.nextStep };
    else if (problem !== undefined)
      all.push({
        ...{ key: nextKey(), task, unit, period, text, nextStep },
        ...{ due: null, verifier: '', evidence: '', closedOn: null },
      });
  }
  return all;
}

const NOWHERE = { task: null, unit: null, period: null } as const;

const textOf = (content: Change['is']['content']): string => (content === null ? '' : String(content));

const bare = (text: string): string => text.replace(/[\s。.，,；;！!]/gu, '');

const isSame = (a: string, b: string): boolean => bare(a) === bare(b);

const isNone = (text: string): boolean => bare(text) === '' || NONE_ANSWERS.includes(bare(text));
