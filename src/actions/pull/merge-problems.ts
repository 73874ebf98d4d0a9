import type { Problem } from '#core/record/entered/problem';

/**
 * 问题清单 of two workbooks as one: rows of the other one that say something else come in behind, with a key
 * of their own.
 *
 * @param taskOf The id here of a task of the other workbook; null where it is not certain.
 */
export function mergeProblems(
  mine: readonly Problem[],
  theirs: readonly Problem[],
  taskOf: (id: string | null) => string | null,
): readonly Problem[] {
  const said = new Set(mine.map(wording));
  const taken = new Set(mine.map(({ key }) => key));
  const fresh = theirs
    .map((problem): Problem => ({ ...problem, task: taskOf(problem.task) ?? problem.task }))
    .filter((problem) => !said.has(wording(problem)))
    .map((problem): Problem => {
      let { key } = problem;
      for (let times = 2; taken.has(key); times += 1) key = `${problem.key}#${String(times)}`;
      taken.add(key);
      return { ...problem, key };
    });
  return fresh.length === 0 ? mine : [...mine, ...fresh];
}

const wording = (problem: Problem): string => JSON.stringify({ ...problem, key: '' });
