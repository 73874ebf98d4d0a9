import { findingSentence } from '#core/finding/finding-sentence';
import { checkReports, type ReportedTask } from '../../../support/check/report.ts';
import { RIGHT } from './right.ts';
import { WRONG } from './wrong.ts';

/** What is called wrong in the report of one task, by claims and by findings. */
function accusations(task: ReportedTask): readonly string[] {
  const { claims, findings } = checkReports([task]);
  return [
    ...claims.flatMap(({ verdict, span }) => (verdict === 'inconsistent' ? [span.text] : [])),
    ...findings.filter(({ severity }) => severity !== 'info').map((found) => findingSentence(found, 'zh')),
  ];
}

describe('right statements written to provoke are not accused', () => {
  test.each(Object.entries(RIGHT).flatMap(([what, tasks]) => tasks.map((task) => [what, task] as const)))(
    '%s: %j',
    (_, task) => {
      expect(accusations(task)).toEqual([]);
    },
  );
});

describe('wrong statements are found', () => {
  test.each(Object.entries(WRONG).flatMap(([what, tasks]) => tasks.map((task) => [what, task] as const)))(
    '%s: %j',
    (_, task) => {
      expect(accusations(task)).not.toEqual([]);
    },
  );
});
