import { ExcelFailure } from '#workbook/excel-failure';
import type { SheetModel } from '#workbook/model/sheet-model';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { planBook } from '#workbook/plan/plan-book';
import { hostBookOf, fileBookOf, saveBook } from '#excel-host/public';
import { buildSheets } from '#workbook/build-sheets';
import { openHost } from '../../support/host/client.ts';
import { randomRegistry } from '../../support/workbook/random-registry.ts';
import { differencesOf } from '../../support/workbook/workbook-differences.ts';

const SHEETS = ['任务库', '推进方案表', '督办数据'];
const sheetsOf = (seed: number, tasks: number): readonly SheetModel[] =>
  buildSheets(randomRegistry(seed, { notices: 1, tasks, hostile: false })).filter(({ name }) =>
    SHEETS.includes(name),
  );

const apply = async (sheets: readonly SheetModel[]) =>
  OPEN_WORKBOOK.applyPlan(planBook(await OPEN_WORKBOOK.survey(), sheets));

const [OLD, NEW] = [sheetsOf(1, 2), sheetsOf(2, 3)];

/** The workbook before each run: empty, or with other records. */
const STARTS = [
  ['a first build', []],
  ['a build over other records', OLD],
] as const;

const WAYS = [
  ['refused', 0],
  ['in the middle', 4],
  ['its answer lost', Infinity],
] as const;

/** Differences that restoring may leave: the width of a hidden column, and a calculated column formula. */
const isHarmless = (words: string): boolean =>
  / column \S+ width: /.test(words) || / column .* formula: {2}≠ /.test(words);

describe.each(STARTS)('%s', (_, previous) => {
  test.each(WAYS)(
    'any request that fails, %s: a failure, the workbook restored, and the next try succeeds',
    async (__, after) => {
      const first = openHost();
      if (previous.length > 0) await apply(previous);
      const start = fileBookOf(first.calculatedBook());
      const before = await saveBook(hostBookOf(start));
      const whole = openHost({ book: hostBookOf(start) });
      await apply(NEW);
      const wanted = await saveBook(whole.calculatedBook());
      const requests = whole.requests.length;
      expect(requests).toBeGreaterThan(2);
      for (let number = 1; number <= requests; number += 1) {
        let count = 0;
        const host = openHost({
          book: hostBookOf(start),
          fault: (request) => {
            if (request.isSync) count += 1;
            return request.isSync && count === number ? { code: 'GeneralException', after } : null;
          },
        });
        const failure: unknown = await apply(NEW).then(
          () => null,
          (error: unknown) => error,
        );
        // Where only the last answer was lost, everything is written.
        if (failure === null && after === Infinity) {
          expect([number, requests]).toEqual([requests, requests]);
          expect(differencesOf(wanted, await saveBook(host.calculatedBook()))).toEqual([]);
          continue;
        }
        expect([number, failure]).toEqual([number, expect.any(ExcelFailure) as unknown]);
        expect(host.book.sheets.filter(({ protection }) => protection !== null)).toEqual([]);
        expect([...host.book.settings]).toEqual([]);
        const left = differencesOf(before, await saveBook(host.calculatedBook()));
        expect([number, left.filter((words) => !isHarmless(words))]).toEqual([number, []]);
        await apply(NEW);
        if (number % 5 !== 0) continue;
        expect([number, differencesOf(wanted, await saveBook(host.calculatedBook()))]).toEqual([number, []]);
      }
    },
    60_000,
  );
});
