import { childNamed, withPrefix, XmlDocument, type XmlNode } from '../xml/document.ts';
import { TagScanner } from '../xml/tags.ts';
import { RowsText } from './rows-text.ts';

/** The children of a worksheet in the order of the schema (ECMA-376 part 1, 18.3.1.99). */
const ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];

/** A worksheet part, divided into its rows and everything around them. */
export class SheetText {
  readonly rows: RowsText;
  readonly prefix: string;
  /** The part without its rows. */
  private frame: string;
  private isFrameChanged = false;
  /** The elements of the frame; null until they are needed. */
  private document: XmlDocument | null = null;

  /** @throws RangeError if the part has no sheetData. */
  constructor(private readonly xml: string) {
    const scanner = new TagScanner(xml);
    while (scanner.next()) {
      if (!scanner.is('sheetData') || scanner.kind === 'close') continue;
      const name = scanner.qualifiedName;
      this.prefix = name.slice(0, name.indexOf(':') + 1);
      const { start, end } = scanner;
      if (scanner.kind === 'empty') {
        this.frame = `${xml.slice(0, start)}<${name}></${name}>${xml.slice(end)}`;
        this.rows = new RowsText('', this.prefix);
        return;
      }
      scanner.skip();
      this.frame = xml.slice(0, end) + xml.slice(scanner.start);
      this.rows = new RowsText(xml.slice(end, scanner.start), this.prefix);
      return;
    }
    throw new RangeError('a worksheet without sheetData');
  }

  /** The elements around the rows, to read. */
  get around(): XmlDocument {
    return (this.document ??= new XmlDocument(this.frame));
  }

  /** Changes the elements around the rows. */
  change(edit: (part: XmlDocument, root: XmlNode) => void): void {
    const part = this.around;
    edit(part, part.root);
    if (!part.isChanged) return;
    this.frame = part.toString();
    this.document = null;
    this.isFrameChanged = true;
  }

  /**
   * Adds XML (without prefixes) to a child of the worksheet such as mergeCells, behind what
   * it has; the child is made at its place in the order of the schema.
   */
  appendTo(name: string, xml: string): void {
    if (xml === '') return;
    this.change((part, root) => {
      const known = childNamed(root, name);
      if (known !== undefined) part.append(known, withPrefix(xml, this.prefix));
      else insertChild(part, root, name, withPrefix(`<${name}>${xml}</${name}>`, this.prefix));
    });
  }

  /** Adds whole children of the worksheet (without prefixes), at the place of `name`. */
  insert(name: string, xml: string): void {
    if (xml === '') return;
    this.change((part, root) => {
      insertChild(part, root, name, withPrefix(xml, this.prefix));
    });
  }

  /** Whether a text occurs in the part, as written. */
  includes(text: string): boolean {
    return this.isChanged ? this.frame.includes(text) || this.rows.includes(text) : this.xml.includes(text);
  }

  get isChanged(): boolean {
    return this.isFrameChanged || this.rows.isChanged;
  }

  toString(): string {
    if (!this.isChanged) return this.xml;
    const part = new XmlDocument(this.frame);
    const data = childNamed(part.root, 'sheetData');
    if (data !== undefined) part.append(data, this.rows.toString());
    // Its cells may have changed; programs find them themselves.
    const dimension = childNamed(part.root, 'dimension');
    if (dimension !== undefined && this.rows.isChanged) part.remove(dimension);
    return part.toString();
  }
}

/** Inserts XML at the place that a child of the worksheet has in the order of the schema. */
function insertChild(part: XmlDocument, root: XmlNode, name: string, xml: string): void {
  const place = ORDER.indexOf(name);
  const next = root.children.find((child) => ORDER.indexOf(child.name) > place);
  if (next === undefined) part.append(root, xml);
  else part.insertBefore(next, xml);
}

/** Lists that say how many children they have. */
const COUNTED: ReadonlySet<string> = new Set(['mergeCells', 'dataValidations', 'rowBreaks', 'tableParts']);

/** Sets the attribute `count` of a list that has one; removes the list if it is empty. */
export function countChildren(sheet: SheetText, list: string): void {
  sheet.change((part, root) => {
    const node = childNamed(root, list);
    if (node === undefined) return;
    if (node.children.length === 0) part.remove(node);
    else if (COUNTED.has(list) && part.attribute(node, 'count') !== String(node.children.length))
      part.setAttribute(node, 'count', node.children.length);
  });
}
