import { equationPieces } from './equation-field.ts';
import type { LinePiece } from '../markup/line-text.ts';

/** A field (`w:fldChar`; ECMA-376 part 1, 17.16): an instruction, and mostly a stored result. */
interface OpenField {
  instruction: string;
  /** The result is being read; before that, the instruction. */
  inResult: boolean;
  /** Whether any result was read. */
  hasResult: boolean;
  /** Answers of an old form field. */
  checked: boolean | null;
  chosen: number | null;
  readonly choices: string[];
}

/** Fields whose result belongs to the printed page and not to the text. */
const PAGE_FIELDS: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES']);

/** Fields that show something although no result is stored, which is not read. */
const WITHOUT_RESULT: ReadonlySet<string> = new Set([
  'EQ',
  'LISTNUM',
  'AUTONUM',
  'AUTONUMLGL',
  'AUTONUMOUT',
  'INCLUDETEXT',
  'INCLUDEPICTURE',
  'LINK',
]);

/** Fields inside fields; more are damaged ones that never end. */
const MAX_DEPTH = 40;

/** What a field without a stored result shows, and its name if that could not be found out. */
interface FieldEnd {
  readonly pieces: readonly LinePiece[];
  readonly unread: string | null;
}

const NOTHING: FieldEnd = { pieces: [], unread: null };

/** The open fields at the current position, innermost last. */
export class FieldStack {
  readonly #open: OpenField[] = [];

  begin(): void {
    if (this.#open.length >= MAX_DEPTH) return;
    this.#open.push({
      instruction: '',
      inResult: false,
      hasResult: false,
      checked: null,
      chosen: null,
      choices: [],
    });
  }

  separate(): void {
    const field = this.#open.at(-1);
    if (field !== undefined) field.inResult = true;
  }

  addInstruction(text: string): void {
    const field = this.#open.at(-1);
    if (field !== undefined && !field.inResult) field.instruction += text;
  }

  /** Properties of an old form field (`w:ffData`), which stand at its beginning. */
  describe(name: string, value: string | undefined): void {
    const field = this.#open.at(-1);
    if (field === undefined) return;
    const isYes = value !== '0' && value !== 'false' && value !== 'off';
    if (name === 'checked') field.checked = isYes;
    else if (name === 'default') {
      field.checked ??= isYes;
      field.chosen ??= Number(value);
    } else if (name === 'result') field.chosen = Number(value);
    else if (name === 'listEntry') field.choices.push(value ?? '');
  }

  /** Ends the innermost field. */
  end(): FieldEnd {
    const field = this.#open.pop();
    if (field === undefined || field.hasResult || !this.showsText) return NOTHING;
    const name = nameOf(field.instruction);
    if (name === 'FORMCHECKBOX') return plain(field.checked === true ? '☑' : '☐');
    if (name === 'FORMDROPDOWN') return plain(field.choices[field.chosen ?? 0] ?? '');
    const pieces = name === 'EQ' ? equationPieces(field.instruction) : null;
    if (pieces !== null) return { pieces, unread: null };
    return WITHOUT_RESULT.has(name) ? { pieces: [], unread: field.instruction.trim() } : NOTHING;
  }

  /** Notes that text of the result was read. */
  sawText(): void {
    for (const field of this.#open) if (field.inResult) field.hasResult = true;
  }

  /**
   * Whether text at this position is shown: not in the result of a field that is part of the instruction of another
   * one, nor a page number. Text inside an instruction only stands in damaged fields, and is kept.
   */
  get showsText(): boolean {
    const last = this.#open.length - 1;
    return this.#open.every((field, i) =>
      field.inResult
        ? !PAGE_FIELDS.has(nameOf(field.instruction))
        : i === last || this.#open.slice(i + 1).every((inner) => !inner.inResult),
    );
  }

  get isInContents(): boolean {
    return this.#open.some((field) => field.inResult && nameOf(field.instruction) === 'TOC');
  }

  /** Fields that a paragraph leaves without a result, or with an open page number, are damaged and end here. */
  endParagraph(): void {
    for (let i = this.#open.length - 1; i >= 0; i -= 1) {
      const field = this.#open[i];
      if (field !== undefined && (!field.inResult || PAGE_FIELDS.has(nameOf(field.instruction))))
        this.#open.splice(i, 1);
    }
  }
}

const plain = (text: string): FieldEnd => ({ pieces: [{ text, look: 'plain' }], unread: null });

/** The name of a field: the first word of its instruction. */
export const nameOf = (instruction: string): string =>
  /^\s*([A-Za-z]+)/.exec(instruction)?.[1]?.toUpperCase() ?? '';

/** Whether the result of a simple field (`w:fldSimple`) is part of the text. */
export const isTextField = (instruction: string): boolean => !PAGE_FIELDS.has(nameOf(instruction));
