import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { loadHost, saveHost, type Book, newBook, lookOf, styleNames } from '#excel-host/public';

const PART = 'xl/styles.xml';
const partOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)[PART] as Uint8Array);

/** A workbook whose first cell was given one of Excel's own styles, the second one of somebody. */
function styled(): Book {
  const book = newBook('表');
  const own = { ...book.styles.get(0), bold: true, styleName: '督办' };
  book.namedStyles.set('督办', own);
  const styles = [lookOf(book, 'Good'), own, { ...book.styles.get(0), quotePrefix: true }];
  styles.forEach((style, row) => book.sheets[0]?.grid.setStyle(row, 0, book.styles.numberOf(style)));
  return book;
}

test('other programs read them as the format has it', async () => {
  const xml = partOf(await saveHost(styled()));
  expect(xml).toContain('<cellStyle name="Good" xfId="1" builtinId="26"/><cellStyle name="督办" xfId="2"/>');
  expect(xml).toContain('<cellStyleXfs count="3">');
  expect(xml.match(/ quotePrefix="1"/g)).toHaveLength(1);
});

test("Excel's own go by their number, in whatever language they are named", async () => {
  const parts = unzipSync(await saveHost(styled()));
  const xml = strFromU8(parts[PART] as Uint8Array).replace('name="Good"', 'name="好"');
  const book = await loadHost(zipSync({ ...parts, [PART]: strToU8(xml) }));
  const names = [0, 1, 2].map((row) => book.styles.get(book.sheets[0]?.grid.style(row, 0) ?? 0).styleName);
  expect(names).toEqual(['Good', '督办', 'Normal']);
  expect(styleNames(book)).toEqual(styleNames(styled()));
  expect([...book.namedStyles.keys()]).toEqual(['督办']);
});
