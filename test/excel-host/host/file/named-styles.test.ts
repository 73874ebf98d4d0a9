import { strToU8, unzipSync, zipSync } from 'fflate';
import { loadBook, saveBook, type Book } from '#excel-host/public';
import { openHost } from '../../../support/host/client.ts';
import { partText } from '../../../support/xlsx/part-text.ts';

const PART = 'xl/styles.xml';
const partOf = (bytes: Uint8Array): string => partText(unzipSync(bytes), PART);

/** A workbook whose first cell has one of Excel's own styles, the second one that was added. */
async function styled(): Promise<Book> {
  const { book } = openHost();
  await Excel.run(async (context) => {
    const { styles, worksheets } = context.workbook;
    styles.add('督办');
    styles.getItem('督办').font.bold = true;
    const sheet = worksheets.getFirst();
    sheet.getRange('A1').style = 'Good';
    sheet.getRange('A2').style = '督办';
    await context.sync();
  });
  const prefixed = book.styles.numberOf({ ...book.styles.get(0), quotePrefix: true });
  book.active.grid.setStyle(2, 0, prefixed);
  return book;
}

/** The names of the styles of a workbook, as the client reads them. */
function namesOf(book: Book): Promise<readonly string[]> {
  openHost({ book });
  return Excel.run(async (context) => {
    const styles = context.workbook.styles.load('items/name');
    await context.sync();
    return styles.items.map(({ name }) => name);
  });
}

test('they are written in the form of the file format', async () => {
  const xml = partOf(await saveBook(await styled()));
  expect(xml).toContain('<cellStyle name="Good" xfId="1" builtinId="26"/><cellStyle name="督办" xfId="2"/>');
  expect(xml).toContain('<cellStyleXfs count="3">');
  expect(xml.match(/ quotePrefix="1"/g)).toHaveLength(1);
});

test("Excel's own are recognized by number, whatever the language of their names", async () => {
  const parts = unzipSync(await saveBook(await styled()));
  const xml = partText(parts, PART).replace('name="Good"', 'name="好"');
  const book = await loadBook(zipSync({ ...parts, [PART]: strToU8(xml) }));
  const names = [0, 1, 2].map((row) => book.styles.get(book.sheets[0]?.grid.style(row, 0) ?? 0).styleName);
  expect(names).toEqual(['Good', '督办', 'Normal']);
  expect(await namesOf(book)).toEqual(await namesOf(await styled()));
  expect([...book.namedStyles.keys()]).toEqual(['督办']);
});
