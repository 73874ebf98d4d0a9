import { workbookContent, writeWorkbook } from '../../../src/actions/build/build-workbook.ts';
import { checkRegistry } from '../../../src/actions/check/check.ts';
import { joinTables } from '../../../src/actions/import/join-tables.ts';
import { readEachFile } from '../../../src/actions/import/read-files.ts';

const TABLE = `
溪口区2025年1—6月重点项目进展情况表
单位：万元
序号|项目名称|责任单位|总投资|年度计划投资|累计完成投资|投资完成率
1|客运枢纽|区交通局|50000|12000|21500|43.0%
2|粮食物流园|区粮储局|18000|6000|11700|65.0%
3|职教中心|区教育局|24000|9000|13200|75.0%`;

test('a workbook made from a progress table has its figures, and checks it as the table', async () => {
  const bytes = new TextEncoder().encode(TABLE.trim().replaceAll('|', '\t'));
  const printed = joinTables(await readEachFile([{ name: 'table.txt', bytes }]));
  const book = await writeWorkbook(workbookContent(printed));
  const back = joinTables(await readEachFile([{ name: 'book.xlsx', bytes: book }]));
  expect(back.entries?.progress.map(({ figures, period }) => [figures[0]?.value, period])).toEqual([
    [21500, '2025-06'],
    [11700, '2025-06'],
    [13200, '2025-06'],
  ]);
  const wrong = (checked: ReturnType<typeof checkRegistry>): readonly (number | null)[] =>
    checked.claims.flatMap(({ verdict, claimedPercent }) =>
      verdict === 'inconsistent' ? [claimedPercent] : [],
    );
  expect(wrong(checkRegistry(printed))).toEqual([75]);
  expect(wrong(checkRegistry(back))).toEqual([75]);
});
