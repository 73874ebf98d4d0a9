import { childrenNamed, descendants, XmlDocument, type XmlNode } from '#xlsx/edit/xml/document';
import { parseRange } from '#xlsx/part/xml/ranges';
import { resolvedPath, splitPath } from '#xlsx/part/zip/part-names';
import { partsOf } from './crafted-file.ts';

/** Children in the order of the schema (ECMA-376 part 1, 18.3.1.99 worksheet, 18.2.27 workbook, 18.8.39 styleSheet). */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(
      ' ',
    ),
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
      ' ',
    ),
  styleSheet:
    'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' '),
};

/** What Excel would call damaged in a file: order of elements, references to parts, styles and texts that are not there. */
export function fileFaults(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const faults: string[] = [];
  const documents = new Map<string, XmlDocument>();
  for (const [path, xml] of Object.entries(parts))
    if (/\.(?:xml|rels)$/.test(path)) documents.set(path, new XmlDocument(xml));
  const types = documents.get('[Content_Types].xml');
  const named = childrenNamed(types?.root, 'Override').map((one) => types?.attribute(one, 'PartName') ?? '');
  if (new Set(named).size < named.length) faults.push('a content type is given twice');
  for (const name of named)
    if (!(name.slice(1) in parts)) faults.push(`content type of a missing part ${name}`);
  for (const [path, part] of documents) {
    faults.push(...orderFaults(part).map((fault) => `${path}: ${fault}`));
    if (!path.endsWith('.rels')) continue;
    const folder = splitPath(path.replace('_rels/', ''))[0];
    for (const node of part.root.children) {
      const target = resolvedPath(folder, part.attribute(node, 'Target') ?? '');
      if (part.attribute(node, 'TargetMode') !== 'External' && !(target in parts))
        faults.push(`${path}: no part ${target}`);
    }
  }
  const count = (root: string, list: string): number => {
    const found = [...documents.values()].find((part) => part.root.name === root)?.root;
    return (list === '' ? found : found?.children.find(({ name }) => name === list))?.children.length ?? 0;
  };
  const limits = {
    style: Math.max(1, count('styleSheet', 'cellXfs')),
    difference: count('styleSheet', 'dxfs'),
    text: count('sst', ''),
  };
  const ids: string[] = [];
  for (const [path, part] of documents) {
    if (part.root.name === 'table') ids.push(part.attribute(part.root, 'id') ?? '');
    if (part.root.name === 'worksheet')
      faults.push(...sheetFaults(part, limits).map((fault) => `${path}: ${fault}`));
  }
  if (new Set(ids).size < ids.length) faults.push(`tables with the same id: ${ids.join(' ')}`);
  return faults;
}

function orderFaults(part: XmlDocument): readonly string[] {
  const order = ORDERS[part.root.name];
  if (order === undefined) return [];
  const places = part.root.children.map(({ name }) => order.indexOf(name)).filter((place) => place >= 0);
  return places.every((place, at) => at === 0 || place >= (places[at - 1] ?? 0))
    ? []
    : ['children out of order'];
}

function sheetFaults(
  part: XmlDocument,
  limits: { readonly style: number; readonly difference: number; readonly text: number },
): readonly string[] {
  const faults: string[] = [];
  const data = part.root.children.find(({ name }) => name === 'sheetData');
  let last = 0;
  for (const row of data?.children ?? []) {
    const number = part.number(row, 'r') ?? last + 1;
    if (number <= last) faults.push(`row ${String(number)} behind row ${String(last)}`);
    last = number;
    let column = -1;
    for (const cell of childrenNamed(row, 'c')) {
      const place = parseRange(part.attribute(cell, 'r') ?? '');
      if (place !== null && place.row !== number - 1)
        faults.push(`a cell of row ${String(place.row + 1)} in row ${String(number)}`);
      if (place !== null && place.column <= column)
        faults.push(`cells of row ${String(number)} out of order`);
      column = place?.column ?? column + 1;
      if ((part.number(cell, 's') ?? 0) >= limits.style)
        faults.push(`a style that is not there in row ${String(number)}`);
      if (part.attribute(cell, 't') === 's' && Number(textIn(part, cell)) >= limits.text)
        faults.push(`a text that is not there in row ${String(number)}`);
    }
  }
  for (const node of descendants(part.root)) {
    if (node.name === 'cfRule' && (part.number(node, 'dxfId') ?? 0) >= Math.max(1, limits.difference))
      faults.push('a differential format that is not there');
    const given = part.number(node, 'count');
    if (given !== null && given !== node.children.length) faults.push(`${node.name} says ${String(given)}`);
    if (['mergeCells', 'dataValidations', 'hyperlinks'].includes(node.name) && node.children.length === 0)
      faults.push(`${node.name} is empty`);
  }
  return faults;
}

const textIn = (part: XmlDocument, cell: XmlNode): string => {
  const value = cell.children.find(({ name }) => name === 'v');
  return value === undefined ? '' : part.text(value);
};
