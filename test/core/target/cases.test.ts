import { readTaskTargets } from '#core/target/read';
import { shown } from '../../cases/show.ts';
import { caseTable } from '../../cases/table.ts';

interface TargetCases {
  readonly year: number;
  readonly cases: readonly { readonly content: string; readonly targets: readonly string[] }[];
}

const TABLES = [
  'growth-and-ratios',
  'counts-and-amounts',
  'names-and-thresholds',
  'deadlines',
  'carried-and-distributed',
  'mixed-styles',
  'as-people-write',
];

describe.each(TABLES)('%s', (name) => {
  const { year, cases } = caseTable<TargetCases>(`targets/${name}`);

  test.each(cases.map(({ content, targets }) => [content, targets] as const))('%s', (content, targets) => {
    expect(readTaskTargets(content, { year }).map(shown)).toEqual(targets);
  });
});

test('spans are offsets of the target in the content', () => {
  const content = '做好前期工作，力争完成投资12亿元以上，新增岗位３００个。';
  const spans = readTaskTargets(content, { year: 2025 }).map(({ span }) => span);
  expect(spans.map(({ text }) => text)).toEqual(['力争完成投资12亿元以上', '新增岗位３００个']);
  for (const { start, end, text } of spans) expect(content.slice(start, end)).toBe(text);
});

test('without a year, deadlines that need one are null and nothing else changes', () => {
  const content = '年底前建成示范点20个，2026年底前建成50个。';
  const [known, far] = readTaskTargets(content, { year: 2025 });
  const [unknown, alsoFar] = readTaskTargets(content, { year: null });
  expect(known?.deadline).toBe('2025-12-31');
  expect(unknown).toEqual({ ...known, deadline: null });
  expect(alsoFar).toEqual(far);
  expect(far?.deadline).toBe('2026-12-31');
});

test('a content without figures or dates has no targets', () => {
  expect(readTaskTargets('持续优化营商环境，推动高质量发展。', { year: 2025 })).toEqual([]);
  expect(readTaskTargets('', { year: 2025 })).toEqual([]);
});
