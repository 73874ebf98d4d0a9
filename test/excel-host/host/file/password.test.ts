import { strToU8, unzipSync, zipSync } from 'fflate';
import { loadBook, saveBook, type Book, newBook, type Protection } from '#excel-host/public';
import { xlsxPassword } from '#xlsx/part/sheet/protection';
import { readXlsxBook } from '#xlsx/read/read-book';
import { openHost } from '../../../support/host/client.ts';
import { partText } from '../../../support/xlsx/part-text.ts';

const locked = (password: string | null): Protection => ({ options: {}, password });

/** A file with a protected sheet and a protected structure. */
function fileWith(password: string | null): Promise<Uint8Array> {
  const book = newBook('任务库');
  for (const sheet of book.sheets) sheet.protection = locked(password);
  book.protection = locked(password);
  return saveBook(book);
}

/** The file as newer programs write it, with a salted hash of the password. */
function salted(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const change = (path: string, from: RegExp, to: string): void => {
    const before = partText(parts, path);
    const after = before.replace(from, to);
    if (after === before) throw new Error(`nothing to change in ${path}`);
    parts[path] = strToU8(after);
  };
  const words = (prefix: string): string =>
    ['AlgorithmName="SHA-512"', 'HashValue="q83v"', 'SaltValue="EjRW"', 'SpinCount="100000"']
      .map((word) => `${prefix}${prefix === '' ? word.charAt(0).toLowerCase() + word.slice(1) : word}`)
      .join(' ');
  change('xl/worksheets/sheet1.xml', /(<sheetProtection )password="[^"]+"/, `$1${words('')}`);
  change('xl/workbook.xml', /workbookPassword="[^"]+"/, words('workbook'));
  return zipSync(parts);
}

/** The code with which unprotecting the sheet and the structure fails; null: it succeeds. */
async function opening(book: Book, password: string | undefined): Promise<readonly (string | null)[]> {
  openHost({ book });
  const codeOf = async (what: (workbook: Excel.Workbook) => void): Promise<string | null> => {
    try {
      await Excel.run(async (context) => {
        what(context.workbook);
        await context.sync();
      });
      return null;
    } catch (error) {
      return (error as OfficeExtension.Error).message;
    }
  };
  return [
    await codeOf(({ worksheets }) => worksheets.getItem('任务库').protection.unprotect(password)),
    await codeOf(({ protection }) => protection.unprotect(password)),
  ];
}

const isOpen = ({ sheets, protection }: Book): boolean =>
  protection === null && sheets.every((sheet) => sheet.protection === null);
const twice = (words: RegExp): readonly unknown[] => [
  expect.stringMatching(words),
  expect.stringMatching(words),
];

test('the 16-bit hash equals that of other programs', () => {
  expect(xlsxPassword('password')).toEqual({ password: '83AF' });
  expect(xlsxPassword('test')).toEqual({ password: 'CBEB' });
});

test('the protection of a file ends with its password only', async () => {
  const book = await loadBook(await fileWith('Duban-2030'));
  for (const wrong of [undefined, '', 'duban-2030', '别的'])
    expect(await opening(book, wrong)).toEqual(twice(/The password is wrong/));
  expect(isOpen(book)).toBe(false);
  expect(await opening(book, 'Duban-2030')).toEqual([null, null]);
  expect(isOpen(book)).toBe(true);
});

test('protection without a password ends with any password', async () => {
  const book = await loadBook(await fileWith(null));
  expect(await opening(book, undefined)).toEqual([null, null]);
  expect(isOpen(book)).toBe(true);
});

test('a salted hash cannot be verified, which is reported, and is kept in the file', async () => {
  const bytes = salted(await fileWith('Duban-2030'));
  const book = await loadBook(bytes);
  for (const given of [undefined, 'Duban-2030'])
    expect(await opening(book, given)).toEqual(twice(/cannot be checked/));
  expect(isOpen(book)).toBe(false);
  const [before, after] = [await readXlsxBook(bytes), await readXlsxBook(await saveBook(book))];
  const kept = { algorithmName: 'SHA-512', hashValue: 'q83v', saltValue: 'EjRW', spinCount: '100000' };
  expect(before.protection).toEqual({ password: kept });
  expect(after.protection).toEqual(before.protection);
  expect(after.sheets[0]?.protection?.password).toEqual(kept);
});
