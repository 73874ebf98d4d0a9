import { zipSync, unzipSync } from 'fflate';
import { openDocument } from '#document/read/open';
import { buildSheets } from '#workbook/build-sheets';
import { isDubanWorkbook, readWorkbookFile } from '#workbook/file/read';
import { writeWorkbookFile } from '#workbook/file/write';
import { readXlsxBook } from '#xlsx/read/read-book';
import { EMPTY_XLSX_SHEET, type XlsxBook } from '#xlsx/book';
import { writeXlsxBook } from '#xlsx/write/write-book';
import { openXlsxEditor } from '#xlsx/edit/xlsx-editor';
import { contentOf } from '../../support/documents/document-content.ts';
import { numbered, numberingOf, wordOf, wordParagraph } from '../../support/documents/office-package.ts';
import { rawZip } from '../../support/documents/raw-zip.ts';
import { SAMPLE } from '../../support/workbook/sample-registry.ts';

/**
 * Packages as other programs write them: a list and a document are read from them as from usual ones, and so is a
 * workbook of Duban, which is also opened by the library and by the editor.
 */

type Files = Readonly<Record<string, Uint8Array>>;

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const isXml = (name: string): boolean => /\.(?:xml|rels)$/.test(name);

const renamed = (files: Files, change: (name: string) => string): Files =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [change(name), content]));
const changed = (files: Files, change: (name: string, content: Uint8Array) => Uint8Array): Files =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [name, change(name, content)]));
const without = (files: Files, name: string): Files =>
  Object.fromEntries(Object.entries(files).filter(([one]) => one !== name));
const withRelations = (files: Files, change: (xml: string, name: string) => string): Files =>
  changed(files, (name, content) => (name.endsWith('.rels') ? utf8(change(textOf(content), name)) : content));
const zip = (files: Files, form: Parameters<typeof rawZip>[1] = {}): Uint8Array =>
  rawZip(
    Object.entries(files).map(([name, content]) => ({ name, content })),
    form,
  );

const SHEETS = buildSheets(SAMPLE);
const DUBAN = writeWorkbookFile(SHEETS);
const DUBAN_READ = DUBAN.then((bytes) => readWorkbookFile(bytes, 'a.xlsx'));
const LIST: XlsxBook = {
  font: { name: '等线', size: 11 },
  vertical: 'center',
  styles: [{}],
  namedStyles: [],
  sheets: [
    {
      ...EMPTY_XLSX_SHEET,
      name: '表',
      values: [
        ['序号', '任务'],
        ['1', '修路'],
      ],
    },
  ],
  activeSheet: 0,
  names: [],
  properties: {},
  xmlParts: new Map(),
  protection: null,
};

/** The part that relationships name as a URI, with the name that the URI stands for. */
const PLAIN_NAMES: Readonly<Record<string, string>> = {
  'sheet1.xml': '任务 表.xml',
  'numbering.xml': '编号 1.xml',
};

const FORMS: readonly (readonly [string, (files: Files) => Uint8Array])[] = [
  ['in the usual form', (files) => zip(files)],
  ['sizes of ZIP64', (files) => zip(files, { zip64: true })],
  [
    'names in upper case',
    (files) => zip(renamed(files, (name) => (name.startsWith('[') ? name : name.toUpperCase()))),
  ],
  ['backslashes in the names', (files) => zip(renamed(files, (name) => name.replaceAll('/', '\\')))],
  ['a slash before the names', (files) => zip(renamed(files, (name) => `/${name}`))],
  [
    'percent signs in the relationships',
    (files) =>
      zip(
        withRelations(
          renamed(files, (name) => name.replace(/[^/]+$/, (file) => PLAIN_NAMES[file] ?? file)),
          (xml) =>
            xml.replace(
              /(Target="(?:[^"]*\/)?)([^/"]+)"/g,
              (_, folder: string, file: string) => `${folder}${encodeURI(PLAIN_NAMES[file] ?? file)}"`,
            ),
        ),
      ),
  ],
  [
    'absolute targets',
    (files) =>
      zip(
        withRelations(files, (xml, name) =>
          xml.replace(/Target="(?!\/|\.\.)/g, `Target="/${/^(.*?)_rels\//.exec(name)?.[1] ?? ''}`),
        ),
      ),
  ],
  [
    'targets with backslashes',
    (files) =>
      zip(
        withRelations(files, (xml) =>
          xml.replace(/Target="[^"]*"/g, (target) => target.replaceAll('/', '\\')),
        ),
      ),
  ],
  [
    'targets that begin with ./',
    (files) => zip(withRelations(files, (xml) => xml.replace(/Target="(?![/.])/g, 'Target="./'))),
  ],
  ['no content types', (files) => zip(without(files, '[Content_Types].xml'))],
  ['no relationships of the package', (files) => zip(without(files, '_rels/.rels'))],
  [
    'the strict namespaces',
    (files) =>
      zip(
        changed(files, (name, content) =>
          isXml(name)
            ? utf8(
                textOf(content)
                  .replaceAll(
                    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
                    'http://purl.oclc.org/ooxml/officeDocument/relationships',
                  )
                  .replaceAll(
                    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
                    'http://purl.oclc.org/ooxml/spreadsheetml/main',
                  ),
              )
            : content,
        ),
      ),
  ],
  [
    'a byte order mark',
    (files) =>
      zip(changed(files, (name, content) => (isXml(name) ? utf8(`\ufeff${textOf(content)}`) : content))),
  ],
  [
    'UTF-16',
    (files) =>
      zip(
        changed(files, (name, content) =>
          isXml(name)
            ? new Uint8Array(
                Buffer.from(
                  `\ufeff${textOf(content).replace(/encoding="[^"]*"/, 'encoding="UTF-16"')}`,
                  'utf16le',
                ),
              )
            : content,
        ),
      ),
  ],
];

describe.each(FORMS)('%s', (form, write) => {
  test('a Word document', async () => {
    const usual = wordOf(wordParagraph('修路30公里', numbered(1)), {
      numbering: numberingOf([[['decimal', '%1.']]]),
    });
    const document = await openDocument(write(unzipSync(usual)), 'a.docx');
    expect(contentOf(document)).toEqual(['1.修路30公里']);
    expect(document.findings).toEqual([]);
  });

  test('a workbook of Duban', async () => {
    const bytes = write(unzipSync(await DUBAN));
    expect(await isDubanWorkbook(bytes)).toBe(true);
    expect(await readWorkbookFile(bytes, 'a.xlsx')).toEqual(await DUBAN_READ);
    const { sheets } = await readXlsxBook(bytes);
    expect(sheets).toHaveLength(SHEETS.length);
    expect(() => openXlsxEditor(bytes)).not.toThrow();
  });

  test('a list', async () => {
    const usual = await writeXlsxBook(LIST);
    const document = await openDocument(write(unzipSync(usual)), 'a.xlsx');
    expect(contentOf(document)).toEqual([
      [
        ['序号', '任务'],
        ['1', '修路'],
      ],
    ]);
  });
});

test('a document without relationships has its parts under their usual names', async () => {
  const usual = wordOf(wordParagraph('甲', numbered(1)), { numbering: numberingOf([[['decimal', '%1.']]]) });
  const files = without(unzipSync(usual), 'word/_rels/document.xml.rels');
  expect((await openDocument(zipSync(files), 'a.docx')).text).toBe('1.甲');
});

test('a main part in an unusual folder is known by its content type', async () => {
  const files = {
    '[Content_Types].xml': utf8(
      '<Types><Override PartName="/doc/main.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': utf8(
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="doc/main.xml"/></Relationships>',
    ),
    'doc/main.xml': utf8(`<w:document>${wordParagraph('甲')}</w:document>`),
  };
  expect((await openDocument(zipSync(files), 'a.docx')).text).toBe('甲');
});

test('a part that declares GBK is decoded as such', async () => {
  const head = utf8('<?xml version="1.0" encoding="GBK"?><w:document><w:p><w:r><w:t>');
  const tail = utf8('</w:t></w:r></w:p></w:document>');
  // 通知 in GBK
  const content = Uint8Array.of(...head, 0xcd, 0xa8, 0xd6, 0xaa, ...tail);
  expect((await openDocument(zipSync({ 'word/document.xml': content }), 'a.docx')).text).toBe('通知');
});

test('bytes that are no character are told', async () => {
  const content = Uint8Array.of(
    ...utf8('<w:document><w:p><w:r><w:t>甲'),
    0xff,
    ...utf8('乙</w:t></w:r></w:p></w:document>'),
  );
  expect((await openDocument(zipSync({ 'word/document.xml': content }), 'a.docx')).findings).toMatchObject([
    { code: 'source.broken-characters', params: { count: 1 } },
  ]);
});
