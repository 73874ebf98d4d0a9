import { deflateSync } from 'node:zlib';
import { rawZip } from '../documents/raw-zip.ts';

/** Parts of files that cost much although they are small. */

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

export const packageOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  rawZip(Object.entries(parts).map(([name, xml]) => ({ name, content: bytesOf(xml) })));

/** A Word file with the given body and more parts. */
export const docxWith = (body: string, others: Readonly<Record<string, string>> = {}): Uint8Array =>
  packageOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="m" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships>${Object.keys(others)
      .filter((name) => name.startsWith('word/'))
      .map((name, i) => {
        const short = name.slice('word/'.length, -'.xml'.length);
        return `<Relationship Id="r${i}" Type="${OFFICE}/${short}" Target="${short}.xml"/>`;
      })
      .join('')}</Relationships>`,
    ...others,
  });

/** A workbook of one sheet (XML inside `sheetData` and after it) with shared strings. */
export const xlsxWith = (
  rows: string,
  { strings = '', after = '', styles = '', sheets = 1 } = {},
): Uint8Array => {
  const names = Array.from({ length: sheets }, (_, i) => `s${i + 1}`);
  return packageOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="m" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SHEETS}" xmlns:r="${OFFICE}"><sheets>${names
      .map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map(
        (_, i) => `<Relationship Id="r${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="t" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="y" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${SHEETS}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${SHEETS}">${styles}</styleSheet>`,
    'xl/worksheets/sheet.xml': `<worksheet xmlns="${SHEETS}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
  });
};

/** Rows of `columns` cells that show the first shared string. */
export const stringRows = (rows: number, columns: number): string =>
  Array.from({ length: rows }, () => `<row>${'<c t="s"><v>0</v></c>'.repeat(columns)}</row>`).join('');

/** A pdf of the given objects; the first is the catalogue. */
export function pdfOf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.5\n', 'latin1')];
  let length = 9;
  const offsets = objects.map((object, i) => {
    const at = length;
    const written = Buffer.concat([
      Buffer.from(`${i + 1} 0 obj\n`, 'latin1'),
      typeof object === 'string' ? Buffer.from(object, 'latin1') : Buffer.from(object),
      Buffer.from('\nendobj\n', 'latin1'),
    ]);
    pieces.push(written);
    length += written.length;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const count = objects.length + 1;
  pieces.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
      'latin1',
    ),
  );
  return new Uint8Array(Buffer.concat(pieces));
}

/** A stream object; packed as often as `times`. */
export function pdfStream(content: Uint8Array | string, times = 0, entries = ''): Uint8Array {
  let bytes: Uint8Array = typeof content === 'string' ? bytesOf(content) : content;
  for (let time = 0; time < times; time += 1) bytes = deflateSync(bytes);
  const filter = times === 0 ? '' : `/Filter [${'/FlateDecode '.repeat(times)}]`;
  return Buffer.concat([
    Buffer.from(`<< /Length ${bytes.length} ${filter} ${entries} >>\nstream\n`, 'latin1'),
    bytes,
    Buffer.from('\nendstream', 'latin1'),
  ]);
}

/** A pdf of one page with a content stream and more objects (from number 6 on). */
export const pdfPage = (
  content: Uint8Array,
  { resources = '', others = [] as readonly (string | Uint8Array)[], page = '' } = {},
): Uint8Array =>
  pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${resources} >> ${page} >>`,
    content,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...others,
  ]);
