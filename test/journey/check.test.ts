import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, checkRegistry } from '#actions/check/check';
import { buildWorkbook } from '../support/workbook/build-workbook.ts';
import { isCheckFinding } from '#actions/check/check-findings';
import { readFiles, type RegistryAndEntries } from '#actions/import/read-files';
import { tallyCheck } from '#actions/check/tally';
import { findingSentence } from '#core/finding/finding-sentence';
import type { Finding } from '#core/record/finding';
import { ROOT } from '../support/source/modules.ts';
import { SAMPLES } from '../support/documents/notice-files.ts';
import { filled } from '../support/workbook/fill.ts';

// A half-year check: the errors of a completion table are found and answered, and the answers are preserved.

const NAME = 'half-year.txt';
const { planted } = JSON.parse(readFileSync(join(ROOT, 'test/notices/half-year.expected.json'), 'utf8')) as {
  planted: readonly { no: string; bullet: string; why: string }[];
};

/**
 * The code of the finding for each planted error, by task and paragraph; `at`: the place of
 * the finding, if it differs. Null: a date postponed in words is not checked.
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

let reading: RegistryAndEntries;
let checked: Checked;
beforeAll(async () => {
  reading = await readFiles([file]);
  checked = checkRegistry(reading, { asOf: '2025-07-18' });
});

/** `target.rate-differs 7/3`: the code, the task and its paragraph; 0 if the paragraph has no mark. */
function labelOf({ code, task, span }: Finding): string {
  const found = checked.registry.tasks.find(({ id }) => id === task);
  const bullets = found?.progress ?? [];
  const at = bullets.findIndex(
    (bullet) => span !== null && bullet.span.start <= span.start && span.start < bullet.span.end,
  );
  return `${code} ${found?.no ?? ''}/${String(bullets[at]?.mark == null ? 0 : at + 1)}`;
}

describe('a half-year table with planted errors', () => {
  test('every planted error is listed above', () => {
    expect(Object.keys(FOUND)).toEqual(planted.map(({ no, bullet }) => `${no}/${bullet}`));
  });

  test.each(EXPECTED)('is found: %s', (expected) => {
    expect(checked.findings.map(labelOf)).toContain(expected);
  });

  test('there is no other finding above the severity “info”', () => {
    const found = checked.findings.filter((one) => isCheckFinding(one) && one.severity !== 'info');
    expect(found.map(labelOf).filter((line) => !EXPECTED.includes(line))).toEqual([]);
  });

  test('more than 90 % of the printed rates are computed again', () => {
    const { rates, recomputed } = tallyCheck(checked);
    expect(rates).toBeGreaterThan(30);
    expect(recomputed / rates).toBeGreaterThan(0.9);
  });
});

describe('the workbook of that table', () => {
  const ANSWERED = 'target.rate-differs 7/3';
  const answer = { state: 'dismissed', note: '含技师，口径不同，属实' };

  /** The content read from a workbook file, and its check. */
  const checkBook = async (bytes: Uint8Array) => {
    const back = await readFiles([{ name: 'book.xlsx', bytes }]);
    return { back, again: checkRegistry(back, { asOf: '2025-07-18' }) };
  };
  const build = () => buildWorkbook(reading.registry, reading.entries, { asOf: '2025-07-18' });

  test('has the same findings, each with its cell', async () => {
    const { again } = await checkBook(await build());
    const checks = again.findings.filter(isCheckFinding);
    expect(checks.map(({ code, task }) => [code, task])).toEqual(
      checked.findings.filter(isCheckFinding).map(({ code, task }) => [code, task]),
    );
    for (const { cell } of checks) expect(cell?.sheet).toBe('进展填报');
  });

  test('preserves the answers of the user, also when it is built again', async () => {
    const found = checked.findings.find((one) => labelOf(one) === ANSWERED);
    if (found === undefined) throw new Error(`no finding ${ANSWERED}`);
    const sentence = findingSentence(found, 'zh');
    const noted = await filled(await build(), [
      {
        sheet: '校验结果',
        where: { 说明: sentence },
        type: { 处理: '不需处理', 处理说明: answer.note },
      },
    ]);
    const { back, again } = await checkBook(noted);
    const answers = ({ findings }: Checked) =>
      findings.flatMap((found) => (found.answered === null ? [] : [[labelOf(found), found.answered]]));
    expect(answers(again)).toEqual([[ANSWERED, answer]]);

    const rebuilt = await checkBook(await buildWorkbook(back.registry, back.entries));
    expect(answers(rebuilt.again)).toEqual(answers(again));
    expect(rebuilt.again.findings.length).toBe(again.findings.length);
  });
});
