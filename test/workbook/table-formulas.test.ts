import { strFromU8, unzipSync } from 'fflate';
import { PROGRESS } from '#workbook/sheets/progress/columns';
import { writeWorkbookFile } from '#workbook/file/write';
import { buildSheets } from '#workbook/build-sheets';
import { SAMPLE } from '../support/workbook/sample-registry.ts';

/** The tables in a written file by name: header → calculated column formula. */
async function tablesOf(): Promise<ReadonlyMap<string, ReadonlyMap<string, string | null>>> {
  const parts = Object.entries(unzipSync(await writeWorkbookFile(buildSheets(SAMPLE))))
    .filter(([path]) => path.startsWith('xl/tables/'))
    .map(([, content]) => strFromU8(content));
  return new Map(
    parts.map((part) => [
      /displayName="([^"]*)"/.exec(part)?.[1] ?? '',
      new Map(
        Array.from(
          part.matchAll(/<tableColumn [^>]*?name="([^"]*)"[^>]*?(?:\/>|><calculatedColumnFormula>([^<]*)<)/g),
          ([, header = '', formula]) => [header, formula ?? null] as const,
        ),
      ),
    ]),
  );
}

test('every table has all its columns; columns with formulas have them for new rows', async () => {
  const tables = await tablesOf();
  for (const { table } of buildSheets(SAMPLE)) {
    if (table === null) continue;
    const columns = tables.get(table.name);
    expect([...(columns?.keys() ?? [])]).toEqual(table.headers);
    const formulas = [...(columns ?? [])].filter(([, formula]) => formula !== null);
    expect(formulas.map(([header]) => header)).toEqual(table.formulas.map(({ header }) => header));
  }
  const worked = [...(tables.get('指标进度') ?? [])].flatMap(([header, formula]) =>
    formula ? [header] : [],
  );
  expect(worked).toEqual(['完成率', '时序进度', '偏差（百分点）', '灯', '期间年', '期间月', '计算用值']);
  // The limit of a notice applies to 进展情况 including the problems.
  const characters = tables.get(PROGRESS.table)?.get('字数');
  expect(characters).toMatch(/^LEN\(SUBSTITUTE\(.*\[进展情况\].*\+LEN\(SUBSTITUTE\(.*\[存在问题和困难\]/);
  expect(tables.get('任务库')?.get('工作内容')).toBeNull();
});

test('a formula is escaped in the XML: its comparison operators do not end the element', async () => {
  expect((await tablesOf()).get('指标进度')?.get('灯')).toContain('&lt;');
});
