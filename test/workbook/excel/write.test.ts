import { buildSheets } from '#workbook/build-sheets';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { planBook } from '#workbook/plan/plan-book';
import { openHost } from '../../support/host/client.ts';
import { readRegistry } from '#core/read';
import { SAMPLES } from '../../support/documents/notice-files.ts';
import { textDocument } from '../../support/documents/text-document.ts';

test('the sample registry is written into an empty workbook', async () => {
  const host = openHost();
  const models = buildSheets(
    readRegistry(SAMPLES.map(({ name, text }) => ({ name, document: textDocument(text) }))),
  );
  const survey = await OPEN_WORKBOOK.survey();
  await OPEN_WORKBOOK.applyPlan(planBook(survey, models));
  expect(host.book.sheets.map(({ name }) => name)).toEqual(models.map(({ name }) => name));
});
