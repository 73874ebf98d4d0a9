import { InputFailure } from '#core/failure/input-failure';
import type { BlockDraft } from '../block-draft.ts';
import { TABLE_COLUMNS, TABLE_DEPTH } from '../limits.ts';
import type { PieceLook } from '../markup/line-text.ts';
import { MathReader } from '../markup/math.ts';
import { symbolCharacter, textInFont } from '../markup/symbol-fonts.ts';
import type { XmlAttributes } from '../office/xml.ts';
import type { FlowContext } from '../text-flow.ts';
import type { DocumentStyles } from './document-styles.ts';
import { FieldStack, isTextField } from './fields.ts';
import type { DocxListCounter } from './list-counter.ts';
import { ParagraphWriter } from './paragraph-writer.ts';
import { isOn, lookOfRun, noRunProperties, setRunProperty } from './run-properties.ts';
import type { RunProperties } from './run-properties.ts';
import { SkippedContent, TRACKED_CHANGES } from './skipped-content.ts';
import { DocxTableStack } from './table-stack.ts';

/** What a document part is read with. */
export interface DocxContext extends FlowContext {
  readonly styles: DocumentStyles;
  readonly numbers: DocxListCounter;
  /** Content of the embedded files (`w:altChunk`) that were read, by their relationship. */
  readonly embedded: ReadonlyMap<string, readonly BlockDraft[]>;
}

/** Elements of a run that represent a character. */
const TEXT_ELEMENTS: Readonly<Record<string, string>> = { tab: '\t', ptab: '\t', noBreakHyphen: '-' };

/** Elements around the alternatives of one content; they change nothing of its meaning. */
const ALTERNATIVES: ReadonlySet<string> = new Set(['AlternateContent', 'Choice', 'Fallback']);

/** Embedded content that is not read, by its element; the values are those of `contents` in `value-wording.ts`. */
const UNREAD_ELEMENTS: Readonly<Record<string, string>> = {
  chart: 'chart',
  relIds: 'smart-art',
  OLEObject: 'object',
  subDoc: 'sub-document',
  control: 'control',
};

/** Handles the XML events of the main part or of a notes part and collects its paragraphs and tables. */
export class DocxBodyReader {
  readonly #context: DocxContext;
  readonly #paragraphs: ParagraphWriter;
  readonly #skipped = new SkippedContent();
  readonly #fields = new FieldStack();
  readonly #math = new MathReader();
  #tables: DocxTableStack;
  /** The table stacks outside the open text boxes, outermost first. */
  readonly #outside: DocxTableStack[] = [];
  /** The properties that the open runs give themselves, innermost last. */
  readonly #runs: RunProperties[] = [];
  /** Names of the open elements, since the meaning of some depends on their parent. */
  readonly #path: string[] = [];

  constructor(context: DocxContext) {
    this.#context = context;
    this.#paragraphs = new ParagraphWriter(context.styles, context.numbers);
    this.#tables = new DocxTableStack(context);
  }

  open(name: string, attributes: XmlAttributes): void {
    this.#context.budget.addElements(1);
    const parent = this.#enclosing(this.#path.length);
    this.#path.push(name);
    if (this.#skipped.isOpen) return;
    if (parent === 'trPr' && name === 'del') this.#dropRow();
    else if (parent === 'rPr' && !ALTERNATIVES.has(name)) this.#describeRun(name, attributes);
    else {
      if (TRACKED_CHANGES.has(name)) this.#context.remarks.add('source.tracked-changes');
      if (this.#skipped.open(this.#path, name, attributes)) return;
      if (this.#math.isOpen || name === 'oMath') this.#math.open(name, attributes);
      else if (parent === 'r') this.#openInRun(name, attributes);
      else if (parent === 'pPr' || parent === 'numPr') this.#describeParagraph(name, attributes['val']);
      else if (parent === 'tcPr') this.#describeCell(name, attributes['val']);
      else if (parent === 'checkBox' || parent === 'ddList') this.#fields.describe(name, attributes['val']);
      else if (parent === 'trPr' && name === 'gridBefore') this.#tables.skip(spanOf(attributes['val']));
      else this.#openStructure(name, attributes);
    }
  }

  close(name: string): void {
    if (!this.#skipped.close(this.#path, name)) this.#closeElement(name);
    this.#path.pop();
  }

  text(text: string): void {
    if (this.#skipped.isOpen) return;
    const element = this.#path.at(-1);
    if (element === 'instrText') this.#fields.addInstruction(text);
    else if (element === 't' && this.#math.isOpen) this.#math.text(text);
    else if (element === 't') this.#addText(text.replace(/[\r\n]+/g, ' '));
  }

  finish(): readonly BlockDraft[] {
    this.#tables.flow.breakLine();
    this.#paragraphs.endJoined(this.#tables);
    return this.#tables.flow.drafts;
  }

  #openStructure(name: string, attributes: XmlAttributes): void {
    if (name === 'p') this.#paragraphs.open(this.#tables);
    else if (name === 'r') this.#runs.push(noRunProperties());
    else if (name === 'tbl') {
      this.#paragraphs.endJoined(this.#tables);
      this.#tables.openTable();
    } else if (name === 'tr') this.#tables.openRow();
    else if (name === 'tc') this.#tables.openCell();
    else if (name === 'txbxContent') this.#openTextBox();
    else if (name === 'fldSimple' && !isTextField(attributes['instr'] ?? '')) this.#skipped.skip(this.#path);
    else if (name === 'altChunk') this.#addEmbedded(attributes['id'] ?? '');
    else if (name === 'textpath') this.#addWordArt(attributes['string'] ?? '');
    else this.#noteUnread(name);
  }

  #closeElement(name: string): void {
    if (this.#math.isOpen && this.#enclosing(this.#path.length - 1) !== 'rPr') {
      for (const { text, look } of this.#math.close() ?? []) this.#paragraphs.add(this.#tables, text, look);
    } else if (name === 'p') this.#closeParagraph();
    else if (name === 'r') this.#runs.pop();
    else if (name === 'tc') {
      this.#paragraphs.endJoined(this.#tables);
      this.#tables.closeCell();
    } else if (name === 'tbl') this.#tables.closeTable();
    else if (name === 'txbxContent') {
      const drafts = this.finish();
      this.#tables = this.#outside.pop() ?? new DocxTableStack(this.#context);
      this.#addBox(drafts);
    }
  }

  #closeParagraph(): void {
    const style = this.#paragraphs.current?.style ?? null;
    if ((this.#fields.isInContents || this.#skipped.isContents) && this.#context.styles.isContentsLine(style))
      this.#paragraphs.dropLine(this.#tables);
    this.#fields.endParagraph();
    this.#paragraphs.close(this.#tables);
  }

  /** The element around the one at that place of the path, apart from alternatives. */
  #enclosing(at: number): string | undefined {
    let outer = at - 1;
    while (ALTERNATIVES.has(this.#path[outer] ?? '')) outer -= 1;
    return this.#path[outer];
  }

  #openTextBox(): void {
    if (this.#outside.length >= TABLE_DEPTH) throw new InputFailure('input.too-deep', { limit: TABLE_DEPTH });
    this.#outside.push(this.#tables);
    this.#tables = new DocxTableStack(this.#context);
  }

  #openInRun(name: string, attributes: XmlAttributes): void {
    if (name === 'br' || name === 'cr') {
      // Page and column breaks may be in the middle of a sentence and do not end the line.
      if (attributes['type'] === undefined || attributes['type'] === 'textWrapping')
        this.#tables.flow.breakLine();
    } else if (name === 'fldChar') this.#openField(attributes['fldCharType']);
    else if (name === 'sym' || name === 'symEx') this.#addSymbol(attributes);
    else if (TEXT_ELEMENTS[name] !== undefined) this.#addText(TEXT_ELEMENTS[name]);
    else this.#openStructure(name, attributes);
  }

  #openField(type: string | undefined): void {
    if (type === 'begin') this.#fields.begin();
    else if (type === 'separate') this.#fields.separate();
    else if (type === 'end') {
      const { pieces, unread } = this.#fields.end();
      for (const { text, look } of pieces) this.#addPiece(text, look);
      if (unread !== null) this.#context.remarks.add('source.unread-content', 'field');
    }
  }

  #addSymbol({ font, char }: XmlAttributes): void {
    const code = parseInt(char ?? '', 16);
    const symbol = Number.isNaN(code) ? null : symbolCharacter(font ?? null, code);
    if (symbol === null) this.#context.remarks.add('source.unknown-symbols', `${font ?? ''} ${char ?? ''}`);
    this.#addPiece(symbol ?? '\uFFFD');
  }

  #addText(text: string): void {
    const { font } = this.#runProperties();
    const shown = textInFont(font, text);
    for (const code of shown.unknown)
      this.#context.remarks.add('source.unknown-symbols', `${font ?? ''} ${code.toString(16)}`);
    this.#addPiece(shown.text);
  }

  /** Adds text of the current run; where the run leaves it plain, `own` says how it looks. */
  #addPiece(text: string, own: PieceLook = 'plain'): void {
    if (this.#skipped.isPrompt || !this.#fields.showsText) return;
    this.#fields.sawText();
    this.#skipped.sawText();
    const paragraph = this.#paragraphs.current;
    const run = this.#runProperties();
    const look = lookOfRun(run, paragraph?.size ?? null);
    if (paragraph !== undefined && look === 'plain') paragraph.size = run.size;
    this.#paragraphs.add(this.#tables, text, look === 'plain' ? own : look);
  }

  #runProperties(): RunProperties {
    const style = this.#paragraphs.current?.style ?? null;
    return this.#context.styles.runOf(this.#runs.at(-1) ?? noRunProperties(), style);
  }

  /** Properties of a run, or of the mark of a paragraph. */
  #describeRun(name: string, attributes: XmlAttributes): void {
    if (name === 'rPrChange') {
      this.#skipped.skip(this.#path);
      return;
    }
    const owner = this.#path.at(-3);
    const run = this.#runs.at(-1);
    const paragraph = this.#paragraphs.current;
    if (owner === 'r' && run !== undefined) setRunProperty(run, name, attributes);
    else if (owner !== 'pPr' || paragraph === undefined) return;
    else if (name === 'del' || name === 'moveFrom') paragraph.isJoined = true;
    else if (name === 'vanish' || name === 'specVanish') paragraph.isJoined ||= isOn(attributes['val']);
  }

  #describeParagraph(name: string, value: string | undefined): void {
    const paragraph = this.#paragraphs.current;
    if (paragraph === undefined || value === undefined) return;
    if (name === 'pStyle') paragraph.style = value;
    else if (name === 'numId') paragraph.list = value;
    else if (name === 'ilvl') paragraph.level = Number(value);
  }

  #describeCell(name: string, value: string | undefined): void {
    const properties = this.#tables.cellProperties;
    if (properties === null) return;
    if (name === 'gridSpan') properties.columnSpan = Math.max(1, spanOf(value));
    else if (name === 'vMerge') properties.continuesAbove = value !== 'restart';
    else if (name === 'hMerge') properties.continuesLeft = value !== 'restart';
    else if (name === 'cellDel') properties.deleted = true;
  }

  /** Leaves out a row that was deleted while changes were tracked. */
  #dropRow(): void {
    this.#context.remarks.add('source.tracked-changes');
    this.#tables.dropRow();
    this.#skipped.skip(this.#path, 2);
  }

  #addEmbedded(id: string): void {
    const drafts = this.#context.embedded.get(id);
    if (drafts === undefined) this.#context.remarks.add('source.unread-content', 'embedded-file');
    else this.#tables.flow.appendDrafts(drafts);
  }

  /** WordArt of old versions of Word. A watermark has the same form, but stands in the header. */
  #addWordArt(text: string): void {
    if (text.trim() === '') return;
    this.#skipped.sawText();
    this.#addBox([{ kind: 'paragraph', text: text.trim() }]);
  }

  #addBox(drafts: readonly BlockDraft[]): void {
    const boxes = this.#paragraphs.current?.boxes;
    if (boxes === undefined) this.#tables.flow.appendDrafts(drafts);
    else for (const draft of drafts) boxes.push(draft);
  }

  #noteUnread(name: string): void {
    const content = UNREAD_ELEMENTS[name];
    if (content !== undefined) this.#context.remarks.add('source.unread-content', content);
  }
}

const spanOf = (value: string | undefined): number =>
  Math.min(Math.max(0, Number(value) || 0), TABLE_COLUMNS);
