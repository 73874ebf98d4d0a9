import { escapeXmlText } from '../../part/xml/escape-text.ts';
import { decodeEscapes } from '../../part/xml/tree.ts';
import { writeElement } from '../../part/xml/write-element.ts';
import { childNamed, childrenNamed, withPrefix, XmlDocument, type XmlNode } from '../xml/document.ts';
import type { PackageEditor } from './package-editor.ts';

/** A sheet as the workbook part lists it. */
export interface ListedSheet {
  /** Does not change when the sheet is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Path of its part. */
  readonly path: string;
  /** worksheet, chartsheet, dialogsheet, xlMacrosheet. */
  readonly kind: string;
}

/** The children of a workbook in the order of the schema (ECMA-376 part 1, 18.2.27). */
const ORDER = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'AlternateContent',
  'revisionPtr',
  'absPath',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
];
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml';
const STATES: Readonly<Record<string, ListedSheet['visibility']>> = {
  hidden: 'hidden',
  veryHidden: 'very-hidden',
};

/** The workbook part of a file: its sheets, names and the order to calculate. */
export class BookEditor {
  readonly path: string;
  private listed: readonly ListedSheet[] | null = null;

  /** @throws RangeError if the package has no workbook with sheets. */
  constructor(private readonly parts: PackageEditor) {
    this.path = parts.relations('').find(({ kind }) => kind === 'officeDocument')?.target ?? '';
    if (this.sheets.length === 0) throw new RangeError('no sheets');
  }

  get sheets(): readonly ListedSheet[] {
    return (this.listed ??= this.readSheets());
  }

  private readSheets(): readonly ListedSheet[] {
    const part = this.read();
    const relations = new Map(this.parts.relations(this.path).map((one) => [one.id, one]));
    return childrenNamed(childNamed(part.root, 'sheets'), 'sheet').map((node) => {
      const relation = relations.get(part.attribute(node, 'r:id') ?? part.attribute(node, 'id') ?? '');
      return {
        id: part.attribute(node, 'sheetId') ?? '',
        name: decodeEscapes(part.attribute(node, 'name') ?? ''),
        visibility: STATES[part.attribute(node, 'state') ?? ''] ?? 'visible',
        path: relation?.target ?? '',
        kind: relation?.kind ?? '',
      };
    });
  }

  /** Defined names of the whole workbook; `formula` without "=". */
  get names(): readonly { readonly name: string; readonly formula: string }[] {
    const part = this.read();
    return childrenNamed(childNamed(part.root, 'definedNames'), 'definedName').flatMap((node) =>
      part.attribute(node, 'localSheetId') === undefined
        ? [
            {
              name: decodeEscapes(part.attribute(node, 'name') ?? ''),
              formula: decodeEscapes(part.text(node)),
            },
          ]
        : [],
    );
  }

  /** Lists a new sheet at a place among the others, with its part and an empty list of relationships; returns its path. */
  addSheet(name: string, visibility: ListedSheet['visibility'], at: number, xml: string): string {
    const path = this.parts.freePath('xl/worksheets/sheet', '.xml');
    this.parts.add(path, xml, SHEET_TYPE);
    const relation = this.parts.relate(this.path, 'worksheet', path);
    this.change((part, root) => {
      const list = childNamed(root, 'sheets');
      const sheets = childrenNamed(list, 'sheet');
      const id = Math.max(0, ...sheets.map((sheet) => part.number(sheet, 'sheetId') ?? 0)) + 1;
      const [first] = sheets;
      const source = first === undefined ? '' : part.source(first);
      const prefix = prefixOfId(source);
      // Some programs declare the prefix at each sheet.
      const declarations = source.matchAll(/\sxmlns:([\w.-]{1,40})="([^"]{0,200})"/gu);
      const declared = [...declarations].find(([, name]) => name === prefix)?.[2] ?? null;
      const state = visibility === 'visible' ? null : visibility === 'hidden' ? 'hidden' : 'veryHidden';
      const element = withPrefix(
        writeElement('sheet', {
          name,
          sheetId: id,
          state,
          [`xmlns:${prefix}`]: declared,
          [`${prefix}:id`]: relation,
        }),
        root.prefix,
      );
      const next = sheets[at];
      if (next !== undefined) part.insertBefore(next, element);
      else if (list !== undefined) part.append(list, element);
      for (const one of childrenNamed(childNamed(root, 'definedNames'), 'definedName')) {
        const sheet = part.number(one, 'localSheetId');
        if (sheet !== null && sheet >= at) part.setAttribute(one, 'localSheetId', sheet + 1);
      }
      for (const view of childrenNamed(childNamed(root, 'bookViews'), 'workbookView'))
        for (const attribute of ['activeTab', 'firstSheet']) {
          const tab = part.number(view, attribute);
          if (tab !== null && tab >= at) part.setAttribute(view, attribute, tab + 1);
        }
    });
    this.listed = null;
    this.forget('TitlesOfParts', 'HeadingPairs');
    return path;
  }

  /** Sets a name of the whole workbook; `formula` without "=". */
  setName(name: string, formula: string): void {
    this.change((part, root) => {
      const known = childrenNamed(childNamed(root, 'definedNames'), 'definedName').find(
        (node) =>
          part.attribute(node, 'localSheetId') === undefined &&
          part.attribute(node, 'name')?.toLowerCase() === name.toLowerCase(),
      );
      if (known === undefined)
        addName(part, root, writeElement('definedName', { name }, escapeXmlText(formula)));
      else if (decodeEscapes(part.text(known)) !== formula) part.setText(known, formula);
    });
  }

  /** Adds names as XML, such as those of a page setup. */
  addNames(xml: string): void {
    if (xml === '') return;
    this.change((part, root) => {
      addName(part, root, xml);
    });
  }

  /**
   * Has programs calculate all formulas when they open the file, and forgets the order in
   * which they did. LibreOffice trusts the results in files of programs that it knows, so
   * the program that wrote the file before is forgotten as well.
   */
  recalculate(): void {
    this.forget('Application', 'AppVersion');
    this.change((part, root) => {
      const calculation = childNamed(root, 'calcPr');
      if (calculation !== undefined) part.setAttribute(calculation, 'fullCalcOnLoad', 1);
      else insertChild(part, root, 'calcPr', withPrefix('<calcPr fullCalcOnLoad="1"/>', root.prefix));
    });
    for (const { id, kind, target } of this.parts.relations(this.path))
      if (kind === 'calcChain') {
        this.parts.unrelate(this.path, id);
        if (this.parts.has(target)) this.parts.remove(target);
      }
  }

  private read(): XmlDocument {
    return new XmlDocument(this.parts.read(this.path));
  }

  private change(edit: (part: XmlDocument, root: XmlNode) => void): void {
    this.parts.change(this.path, (part) => {
      edit(part, part.root);
    });
  }

  /** Removes document properties that no longer hold; programs write them again. */
  private forget(...names: readonly string[]): void {
    for (const { kind, target } of this.parts.relations(''))
      if (kind === 'extended-properties' && this.parts.has(target))
        this.parts.change(target, (part) => {
          for (const node of part.root.children) if (names.includes(node.name)) part.remove(node);
        });
  }
}

function addName(part: XmlDocument, root: XmlNode, xml: string): void {
  const names = childNamed(root, 'definedNames');
  const element = withPrefix(xml, root.prefix);
  if (names !== undefined) part.append(names, element);
  else
    insertChild(
      part,
      root,
      'definedNames',
      `<${root.prefix}definedNames>${element}</${root.prefix}definedNames>`,
    );
}

function insertChild(part: XmlDocument, root: XmlNode, name: string, xml: string): void {
  const place = ORDER.indexOf(name);
  const next = root.children.find((child) => ORDER.indexOf(child.name) > place);
  if (next === undefined) part.append(root, xml);
  else part.insertBefore(next, xml);
}

/** The prefix of the relationship id in an element. */
const prefixOfId = (element: string): string => /\s([A-Za-z_][\w.-]{0,40}):id=/.exec(element)?.[1] ?? 'r';
