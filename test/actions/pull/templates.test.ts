import { prepareCheck } from '#actions/check/prepare-check';
import { comparePull, preparePull } from '#actions/pull/pull';
import { type ReadingTemplate, TEMPLATE_FORMAT } from '#core/record/reading-template';
import { readWorkbookFile } from '#workbook/file/read';
import { NEXT, OPTIONS, SMALL, TestWorkbook } from '../test-workbook.ts';

const template = (name: string, head: string): ReadingTemplate => ({
  format: TEMPLATE_FORMAT,
  name,
  rules: [{ kind: 'start', shape: { before: 'line', head, isAfterGap: false } }],
});
const LEDGER = template('区台账', 'mark §');

test('templates that were taught stay in the workbook, whatever is done with it', async () => {
  const workbook = await TestWorkbook.small();
  await workbook.apply((ledger) =>
    preparePull(comparePull(ledger, SMALL), OPTIONS, new Map(), [LEDGER, template('月报', 'digits')]),
  );
  await workbook.apply((ledger) => preparePull(comparePull(ledger, NEXT), OPTIONS));
  await workbook.apply((ledger) => prepareCheck(ledger, OPTIONS));
  const again = template('月报', 'text');
  await workbook.apply((ledger) => preparePull(comparePull(ledger, NEXT), OPTIONS, new Map(), [again]));
  const { entries } = await readWorkbookFile(await workbook.file());
  expect(entries.templates).toEqual([LEDGER, again]);
});
