import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { openHost } from '../../support/host/client.ts';
import { ROOT } from '../../support/source/modules.ts';

/**
 * Add-in code with deliberate mistakes. Each case fails: on the host, because it rejects or
 * changes what Excel would reject or change, or under the lint rules.
 */

type Work = (context: Excel.RequestContext) => Promise<unknown>;

const run = (work: Work): Promise<unknown> => Excel.run(work);

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Sheet1');

describe('on the host', () => {
  const refused: readonly (readonly [string, string, Work])[] = [
    [
      'a value read without load',
      'PropertyNotLoaded',
      async (context) => {
        const range = sheetOf(context).getRange('A1');
        await context.sync();
        return range.values;
      },
    ],
    [
      'a value read before the sync',
      'PropertyNotLoaded',
      (context) => {
        const range = sheetOf(context).getRange('A1');
        range.load('values');
        return Promise.resolve(range.values);
      },
    ],
    ...['进展/问题', '本月[1]', '', "'引号", '一'.repeat(32), '第1:2季度', 'sheet1'].map(
      (name) =>
        [
          `a sheet named “${name}”`,
          name === 'sheet1' ? 'ItemAlreadyExists' : 'InvalidArgument',
          async (context: Excel.RequestContext) => {
            context.workbook.worksheets.add(name);
            // Without a name the library sends none; renaming always sends it.
            if (name === '') sheetOf(context).name = name;
            await context.sync();
          },
        ] as const,
    ),
    ...['任务 库', '2025年任务', 'A1', 'R1C1', '任务-库'].map(
      (name) =>
        [
          `a table named “${name}”`,
          'InvalidArgument',
          async (context: Excel.RequestContext) => {
            sheetOf(context).tables.add('A1:B3', true).name = name;
            await context.sync();
          },
        ] as const,
    ),
    [
      'fewer rows than the range has',
      'InvalidArgument',
      async (context) => {
        sheetOf(context).getRange('A1:B3').values = [['甲', '乙']];
        await context.sync();
      },
    ],
    [
      'rows of different lengths',
      'InvalidArgument',
      async (context) => {
        sheetOf(context).getRange('A1:B2').values = [['甲', '乙'], ['丙']];
        await context.sync();
      },
    ],
    [
      'a range used after its run',
      'InvalidObjectPath',
      async () => {
        const range = await Excel.run(async (context) => {
          const kept = sheetOf(context).getRange('A1');
          await context.sync();
          return kept;
        });
        range.load('values');
      },
    ],
  ];

  test.each(refused)('%s is refused: %s', async (_, code, work) => {
    openHost();
    await expect(run(work)).rejects.toMatchObject({ code });
  });

  /**
   * Writes the texts into a column and reads them back: text that a user typed must be
   * returned unchanged.
   */
  const roundTrip = async (
    texts: readonly string[],
    prepare: (range: Excel.Range) => void,
  ): Promise<unknown> =>
    Excel.run(async (context) => {
      const range = sheetOf(context).getRangeByIndexes(0, 0, texts.length, 1);
      prepare(range);
      range.values = texts.map((text) => [text]);
      await context.sync();
      range.load('values,formulas');
      await context.sync();
      return [range.values, range.formulas];
    });

  const TYPED = [
    '=HYPERLINK("https://example.invalid","点我")',
    '+1+1',
    '3-1',
    '2024/1',
    '007',
    '50%',
    '123456789012345678',
  ];
  const kept = [TYPED.map((text) => [text]), TYPED.map((text) => [text])];

  test.each(TYPED)('“%s” written as typed by the user is not returned unchanged', async (text) => {
    openHost();
    expect(await roundTrip([text], () => undefined)).not.toEqual([[[text]], [[text]]]);
  });

  test('in cells with the text format they are returned unchanged', async () => {
    openHost();
    expect(await roundTrip(TYPED, (range) => (range.numberFormat = TYPED.map(() => ['@'])))).toEqual(kept);
  });

  test('values written across filtered rows end up in other rows', async () => {
    const host = openHost();
    await Excel.run(async (context) => {
      const sheet = sheetOf(context);
      sheet.getRange('A1:A4').values = [['县区'], ['泊云区'], ['鹭汀区'], ['泊云区']];
      const table = sheet.tables.add('A1:A4', true);
      table.columns.getItemAt(0).filter.applyValuesFilter(['泊云区']);
      await context.sync();
      sheet.getRange('A2:A4').values = [['一'], ['二'], ['三']];
      await context.sync();
    });
    const column = [1, 2, 3].map((row) => host.book.sheets[0]?.grid.value(row, 0));
    expect(column).toEqual(['一', '鹭汀区', '二']);
  });

  test('one sync per row shows in the number of requests', async () => {
    const perRow = async (rows: number): Promise<number> => {
      const host = openHost();
      await Excel.run(async (context) => {
        for (let row = 0; row < rows; row += 1) {
          sheetOf(context).getCell(row, 0).values = [[row]];
          await context.sync();
        }
      });
      return host.requests.length;
    };
    expect(await perRow(20)).toBe((await perRow(5)) + 15);
  });

  test('a member that is not supported fails with its name', async () => {
    openHost();
    await expect(
      run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').shapes.addTextBox('字');
        await context.sync();
      }),
    ).rejects.toThrow(/ShapeCollection\.AddTextBox/);
  });
});

describe('under lint', () => {
  const EXCEL = 'src/workbook/excel/snippet.ts';
  const inContext = (body: string): string =>
    `export async function snippet(context: Excel.RequestContext, rows: readonly string[]): Promise<unknown> {\n${body}\n}\n`;
  const CASES: readonly (readonly [title: string, rule: string | null, path: string, text: string])[] = [
    [
      'correct code passes',
      null,
      EXCEL,
      inContext(
        "const range = context.workbook.worksheets.getItem('x').getRange('A1');\nrange.load('values');\nawait context.sync();\nreturn [range.values, rows.map((row) => row.length)];",
      ),
    ],
    [
      'a missing load',
      'office-addins/load-object-before-read',
      EXCEL,
      inContext(
        "const range = context.workbook.worksheets.getItem('x').getRange('A1');\nawait context.sync();\nreturn range.values;",
      ),
    ],
    [
      'a missing sync',
      'office-addins/call-sync-before-read',
      EXCEL,
      inContext(
        "const range = context.workbook.worksheets.getItem('x').getRange('A1');\nrange.load('values');\nreturn range.values;",
      ),
    ],
    [
      'a load without names',
      'no-restricted-syntax',
      EXCEL,
      inContext("context.workbook.worksheets.getItem('x').load();\nawait context.sync();\nreturn rows;"),
    ],
    [
      'one sync per row in a loop',
      'office-addins/no-context-sync-in-loop',
      EXCEL,
      inContext(
        "for (const row of rows) {\ncontext.workbook.worksheets.getItem('x').getRange(row).clear();\nawait context.sync();\n}\nreturn null;",
      ),
    ],
    [
      'one sync per row in a callback',
      'no-restricted-syntax',
      EXCEL,
      inContext(
        "return Promise.all(rows.map(async (row) => {\ncontext.workbook.worksheets.getItem('x').getRange(row).clear();\nawait context.sync();\n}));",
      ),
    ],
    [
      'a context under another name',
      'no-restricted-syntax',
      EXCEL,
      'export const snippet = (ctx: Excel.RequestContext): Promise<void> => ctx.sync();\n',
    ],
    [
      'Excel.run outside run.ts',
      'no-restricted-syntax',
      EXCEL,
      'export const snippet = (): Promise<void> => Excel.run(async (context) => { await context.sync(); });\n',
    ],
    [
      'Excel outside its folder',
      'no-restricted-globals',
      'src/actions/snippet.ts',
      'export const snippet = (): unknown => Excel.run(async (context) => { await context.sync(); });\n',
    ],
    [
      'a type of Excel outside its folder',
      'no-restricted-syntax',
      'src/workbook/plan/snippet.ts',
      'export const snippet = (range: Excel.Range): unknown => range;\n',
    ],
    [
      'Office in the core',
      'no-restricted-globals',
      'src/core/record/snippet.ts',
      'export const snippet = (): unknown => Office.context;\n',
    ],
    [
      'an internal file of the Excel stand-in',
      'no-restricted-imports',
      'test/actions/snippet.ts',
      "export { newBook } from '#excel-host/host/model/book';\n",
    ],
    [
      'Excel through the global object',
      'no-restricted-properties',
      'src/actions/snippet.ts',
      'export const snippet = (): unknown => globalThis.Excel;\n',
    ],
  ];
  let broken: readonly (readonly string[])[] = [];

  beforeAll(() => {
    const input = JSON.stringify(CASES.map(([, , path, text]) => ({ path, text })));
    const output = execFileSync(process.execPath, [join(ROOT, 'test/support/source/lint-snippets.mjs')], {
      input,
      cwd: ROOT,
      encoding: 'utf8',
    });
    broken = JSON.parse(output) as readonly (readonly string[])[];
  }, 60_000);

  test.each(CASES.map(([title, rule], index) => [title, rule, index] as const))(
    '%s: %s',
    (_, rule, index) => {
      if (rule === null) expect(broken[index]).toEqual([]);
      else expect(broken[index]).toContain(rule);
    },
  );
});
