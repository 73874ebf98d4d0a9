import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, checkReading } from '#actions/check';
import { isCheck } from '#actions/checks-apart';
import { readFiles, type Reading } from '#actions/read-notices';
import { tallyOf } from '#actions/tally';
import type { Finding } from '#core/record/finding';
import { ROOT } from '../support/modules.ts';
import { SAMPLES } from '../support/samples.ts';

/** Mid-year: a completion table comes in with mistakes; they are found, answered, and stay answered. */
const NAME = 'half-year.txt';
const { planted } = JSON.parse(readFileSync(join(ROOT, 'test/notices/half-year.expected.json'), 'utf8')) as {
  planted: readonly { no: string; bullet: string; why: string }[];
};

/**
 * What each planted mistake is found as, and where if not where it was planted; by
 * task and paragraph. Null: that a date is put off in words is no check.
 */
const FOUND: Readonly<Record<string, { readonly code: string; readonly at?: string } | null>> = {
  '5/2': { code: 'entry.parts-differ' },
  '6/2': { code: 'target.words-exceed' },
  '7/3': { code: 'target.rate-differs' },
  '9/0': { code: 'substance.no-fact' },
  '12/1': { code: 'across.two-values', at: '13/3' },
  '13/2': { code: 'across.same-text' },
  '15/2': { code: 'target.magnitude' },
  '17/3': null,
  '20/1': { code: 'target.rate-differs' },
  '23/0': { code: 'target.ceiling-exceeded' },
};
const EXPECTED = Object.entries(FOUND).flatMap(([place, found]) =>
  found === null ? [] : [`${found.code} ${found.at ?? place}`],
);

const sample = SAMPLES.find(({ name }) => name === NAME);
const file = { name: NAME, bytes: new TextEncoder().encode(sample?.text ?? '') };

let reading: Reading;
let checked: Checked;
beforeAll(async () => {
  reading = await readFiles([file]);
  checked = checkReading(reading, { asOf: '2025-07-18' });
});

/** `target.rate-differs 7/3`: the code, the task and its paragraph, 0 where that has no mark. */
function told({ code, task, span }: Finding): string {
  const found = checked.registry.tasks.find(({ id }) => id === task);
  const bullets = found?.progress ?? [];
  const at = bullets.findIndex(
    (bullet) => span !== null && bullet.span.start <= span.start && span.start < bullet.span.end,
  );
  return `${code} ${found?.no ?? ''}/${String(bullets[at]?.mark == null ? 0 : at + 1)}`;
}

describe('a half-year table with planted mistakes', () => {
  test('every planted one stands in the table above', () => {
    expect(Object.keys(FOUND)).toEqual(planted.map(({ no, bullet }) => `${no}/${bullet}`));
  });

  test.each(EXPECTED)('is found: %s', (expected) => {
    expect(checked.findings.map(told)).toContain(expected);
  });

  test('nothing else is accused', () => {
    const accused = checked.findings.filter((found) => isCheck(found) && found.severity !== 'info');
    expect(accused.map(told).filter((line) => !EXPECTED.includes(line))).toEqual([]);
  });

  test('every printed rate is computed again', () => {
    const { rates, recomputed } = tallyOf(checked);
    expect(rates).toBeGreaterThan(30);
    expect(recomputed).toBe(rates);
  });
});
