import { isCheckFinding } from '#actions/check/check-findings';
import { prepareCheck } from '#actions/check/prepare-check';
import { withEditedRow } from '#actions/row/edited-row';
import type { Finding } from '#core/record/finding';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { findingKeys } from '#workbook/sheets/findings/finding-keys';
import { OPTIONS, TASK_IDS, TestWorkbook } from '../test-workbook.ts';

const [one, two] = TASK_IDS;

test.each([
  ['进展填报', two, '进展情况', '培训人数1200人，完成年度任务的50%。'],
  ['进展填报', two, '进展情况', ''],
  ['进展填报', one, '存在问题和困难', '场地不足'],
  ['指标进度', `${one}/t1`, '累计完成值', '70'],
  ['指标进度', `${one}/t1`, '累计完成值', '七'],
])('%s %s %s “%s”: one request, and the same findings as from checking everything', async (...edit) => {
  const [sheet, key, header, text] = edit;
  const workbook = await TestWorkbook.small();
  workbook.type('进展填报', one, '进展情况', '街角公园改造6处，完成年度目标的20%。');
  const ledger = await workbook.readLedger();
  const { checked } = prepareCheck(ledger, OPTIONS);
  const place = workbook.at(sheet, key, header);
  workbook.type(sheet, key, header, text);
  const surveyed = ledger.survey.sheets.find(({ name }) => name === sheet);
  if (!surveyed) throw new Error(`no ${sheet}`);
  const requests = workbook.host.requests.length;
  const row = await OPEN_WORKBOOK.readRow(surveyed, Number(/\d+$/.exec(place)?.[0]) - 1);
  expect(workbook.host.requests.length - requests).toBe(1);
  const edited = withEditedRow({ ledger, checked }, row);
  expect(workbook.host.requests.length - requests).toBe(1);
  const now = await workbook.readLedger();
  const all = prepareCheck(now, OPTIONS).checked;
  const entry = now.entries.progress.find((found) => found.key === edited?.parsed?.entry?.key);
  expect(entry).toBeDefined();
  expect(edited?.parsed?.entry).toEqual(entry);
  // Missing reports are found only in the whole workbook.
  const keys = (findings: readonly Finding[] = []): readonly string[] =>
    [
      ...findingKeys(
        findings.filter(
          (found) => isCheckFinding(found) && found.task === entry?.task && found.code !== 'form.missing',
        ),
      ),
    ].sort();
  expect(keys(edited?.workbook.checked.findings)).toEqual(keys(all.findings));
});

test('a row of 任务库 has no entry', async () => {
  const workbook = await TestWorkbook.small();
  const ledger = await workbook.readLedger();
  const sheet = ledger.survey.sheets.find(({ name }) => name === '任务库');
  if (!sheet) throw new Error('no sheet');
  const row = await OPEN_WORKBOOK.readRow(sheet, 1);
  const edited = withEditedRow({ ledger, checked: prepareCheck(ledger, OPTIONS).checked }, row);
  expect(edited?.parsed?.subject?.task.id).toBe(one);
  expect(edited?.parsed?.entry).toBeNull();
});
