import { officePackageOf, type Parts } from './office-package.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** XML inside the parts of a workbook; a workbook of one sheet may give only its content. */
interface RawBook {
  /** XML inside `worksheet`, by the name of the sheet. */
  readonly sheets: Readonly<Record<string, string>>;
  /** XML inside `sst`. */
  readonly strings?: string;
  /** XML inside `styleSheet`. */
  readonly styles?: string;
  /** XML in the workbook part after the list of sheets. */
  readonly workbook?: string;
  /** Parts related to the first sheet, by the kind of the relationship: path and XML. */
  readonly related?: Readonly<Record<string, readonly [path: string, xml: string]>>;
  /** Parts related to the workbook, likewise. */
  readonly ofWorkbook?: Readonly<Record<string, readonly [path: string, xml: string]>>;
}

const relations = (list: readonly (readonly [kind: string, target: string])[]): string =>
  `<Relationships>${list
    .map(([kind, target], i) => `<Relationship Id="r${i}" Type="${OFFICE}/${kind}" Target="/${target}"/>`)
    .join('')}</Relationships>`;

/** An Excel file from XML, as no program writes it. */
export function rawXlsxOf({
  sheets,
  strings,
  styles,
  workbook = '',
  related = {},
  ofWorkbook = {},
}: RawBook): Uint8Array {
  const names = Object.keys(sheets);
  const pathOf = (index: number): string => `xl/worksheets/s${index}.xml`;
  const others: Parts = {
    ...(strings === undefined ? {} : { 'xl/sst.xml': `<sst>${strings}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet>${styles}</styleSheet>` }),
  };
  return officePackageOf({
    'xl/workbook.xml': `<workbook><sheets>${names
      .map((name, i) => `<sheet name="${name}" r:id="r${i}"/>`)
      .join('')}</sheets>${workbook}</workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, i) => ['worksheet', pathOf(i)] as const),
      ['sharedStrings', 'xl/sst.xml'],
      ['styles', 'xl/styles.xml'],
      ...Object.entries(ofWorkbook).map(([kind, [path]]) => [kind, path] as const),
    ]),
    ...Object.fromEntries(
      names.map((name, i) => [pathOf(i), `<worksheet>${sheets[name] ?? ''}</worksheet>`]),
    ),
    'xl/worksheets/_rels/s0.xml.rels': relations(
      Object.entries(related).map(([kind, [path]]) => [kind, path] as const),
    ),
    ...Object.fromEntries([...Object.values(related), ...Object.values(ofWorkbook)]),
    ...others,
  });
}

/** The XML of rows: texts and numbers, or the XML of a cell as it is; null is no cell. */
export const rowsXml = (rows: readonly (readonly (string | number | null)[])[], first = 1): string =>
  rows
    .map(
      (cells, i) =>
        `<row r="${first + i}">${cells
          .map((cell, column) => cellXml(cell, `${'ABCDEFGHIJKLM'.charAt(column)}${first + i}`))
          .join('')}</row>`,
    )
    .join('');

function cellXml(cell: string | number | null, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (cell.startsWith('<c')) return cell.replace('<c', `<c r="${address}"`);
  return `<c r="${address}" t="inlineStr"><is><t>${cell}</t></is></c>`;
}
