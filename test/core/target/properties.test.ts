import { interpret } from '#core/target/interpret';
import { readTaskTargets } from '#core/target/read';
import type { TargetReading } from '#core/target/reading';
import { toHalfWidth } from '#core/text/width';
import { caseTable } from '../../cases/table.ts';
import { processorMs } from '../../support/processor-time.ts';

interface TargetCases {
  readonly year: number;
  readonly cases: readonly { readonly content: string }[];
}

const TABLES = [
  'growth-and-ratios',
  'counts-and-amounts',
  'names-and-thresholds',
  'deadlines',
  'carried-and-distributed',
  'mixed-styles',
];
const CONTENTS = TABLES.flatMap((name) =>
  caseTable<TargetCases>(`targets/${name}`).cases.map(({ content }) => content),
);
const year = 2025;

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

/** The targets with all texts in half width. */
const folded = (targets: readonly TargetReading[]) =>
  targets.map(({ span: { start, end }, ...target }) => ({
    ...target,
    metric: toHalfWidth(target.metric),
    unit: toHalfWidth(target.unit),
    qualifier: target.qualifier === null ? null : toHalfWidth(target.qualifier),
    start,
    end,
  }));

test('there are enough contents', () => expect(CONTENTS.length).toBeGreaterThan(100));

test.each(CONTENTS)('the width of characters makes no difference: %s', (content) => {
  const half = folded(readTaskTargets(toHalfWidth(content), { year }));
  expect(folded(readTaskTargets(fullWidth(content), { year }))).toEqual(half);
});

test.each(CONTENTS)('a sentence before it changes nothing: %s', (content) => {
  const before = '坚持统筹谋划，扎实做好各方面保障服务。';
  const alone = readTaskTargets(content, { year });
  const after = readTaskTargets(before + content, { year });
  const moved = alone.map(({ span, ...target }) => ({
    ...target,
    span: { ...span, start: span.start + before.length, end: span.end + before.length },
  }));
  expect(after).toEqual(moved);
});

test('reading is repeatable and has no side effects', () => {
  for (const content of CONTENTS) expect(interpret(content, { year })).toEqual(interpret(content, { year }));
});

const REPEATED = {
  digits: '1',
  numerals: '一',
  brackets: '（',
  quotes: '“',
  lists: '、甲',
  verbs: '建设',
  clauses: ',项目3个',
  sentences: '新建学校3所。',
};

test.each(Object.entries(REPEATED))('time grows with the length, not its square: %s', (_, piece) => {
  const time = (count: number): number => {
    const start = processorMs();
    interpret(piece.repeat(count), { year });
    return processorMs() - start;
  };
  time(500);
  const small = Math.max(5, time(1000));
  // Eight times the text: linear cost is 8 times the time, quadratic cost 64 times.
  expect(time(8000) / small).toBeLessThan(40);
});
