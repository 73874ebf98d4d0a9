import { explainNumbers } from '#core/target/explain';
import { readTaskTargets } from '#core/target/read';
import type { TargetReading } from '#core/target/reading';
import { caseTable } from '../../cases/table.ts';
import { describeReference, gold, referenceTasks } from './reference.ts';
import { type Answer, scored } from './score.ts';

const TASKS = referenceTasks();

describeReference.each(['2019', '2020'])('the hand-made answers for %s', (doc) => {
  const answers = gold<Answer>(`targets-${doc}`);
  const tasks = TASKS.filter((task) => task.doc === doc);
  const score = scored(
    tasks.map(({ no, content, year }) => ({
      answers: answers.filter((answer) => answer.no === no),
      read: readTaskTargets(content, { year }),
    })),
  );

  test('are found, and few others', () => {
    expect(tasks.length).toBeGreaterThan(20);
    expect(score).toMatchObject({ missed: [], extra: [] });
    expect(score.f1).toBeGreaterThanOrEqual(0.97);
  });

  test.each(['comparators', 'kinds', 'deadlines', 'directions'] as const)('agree in their %s', (field) => {
    expect(score[field]).toBeGreaterThanOrEqual(0.97);
  });
});

interface Distractor {
  readonly doc: string;
  readonly no: string;
  readonly text: string;
}

describeReference('known non-targets', () => {
  const distractors = gold<Distractor>('distractors-2019-2020');

  test.each(distractors)('$doc#$no $text', ({ doc, no, text }) => {
    const content = TASKS.find((task) => task.doc === doc && task.no === no)?.content ?? text;
    const start = content.indexOf(text);
    expect(start).toBeGreaterThanOrEqual(0);
    const inside = explainNumbers(content, { year: Number(doc) }).filter(
      ({ span }) => span.start >= start && span.end <= start + text.length,
    );
    expect(inside.filter(({ role }) => role === 'target')).toEqual([]);
  });
});

/**
 * Hand-made answers for the other notices, in the form `kind comparator value unit metric`. Items
 * that are not listed have no targets.
 */
describeReference.each(['2021', '2023', '2024', '2024-provincial', '2024-municipal'])(
  'the targets of %s',
  (doc) => {
    const expected = caseTable<Readonly<Record<string, readonly string[]>>>(`reference/${doc}`);
    const tasks = TASKS.filter((task) => task.doc === doc);

    test.each(tasks.map(({ no, content, year }) => [no, content, year] as const))(
      '%s %s',
      (no, content, year) => {
        expect(readTaskTargets(content, { year }).map(shownTarget)).toEqual(expected[no] ?? []);
      },
    );
  },
);

function shownTarget({ kind, comparator, value, value2, unit, metric }: TargetReading): string {
  const figure = value === null ? '' : `${comparator} ${value}${value2 === null ? '' : `~${value2}`}${unit} `;
  return `${kind} ${figure}${metric}`;
}
