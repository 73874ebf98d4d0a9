/** What the fields of a form on a page show. */

type Attributes = Readonly<Record<string, string>>;

const TICKS: ReadonlySet<string> = new Set(['checkbox', 'radio']);
/** Fields without a text of the document: buttons, searches, what is not shown. */
const WITHOUT_TEXT: ReadonlySet<string> = new Set(
  'button file hidden image password reset search submit'.split(' '),
);

/** The text of an `<input>`; "" for those that show none. */
export function inputText(attributes: Attributes): string {
  const type = (attributes['type'] ?? 'text').toLowerCase();
  if (TICKS.has(type)) return attributes['checked'] === undefined ? '☐' : '☑';
  return WITHOUT_TEXT.has(type) ? '' : (attributes['value'] ?? '');
}

/** Collects the options of a `<select>`. */
export class ChoiceReader {
  readonly #isMultiple: boolean;
  readonly #chosen: string[] = [];
  #first: string | null = null;
  /** The open option. */
  #option: { readonly attributes: Attributes; text: string } | null = null;

  constructor(attributes: Attributes) {
    this.#isMultiple = attributes['multiple'] !== undefined;
  }

  openOption(attributes: Attributes): void {
    this.closeOption();
    this.#option = { attributes, text: '' };
  }

  text(text: string): void {
    if (this.#option !== null) this.#option.text += text;
  }

  closeOption(): void {
    if (this.#option === null) return;
    const { attributes, text } = this.#option;
    this.#option = null;
    const shown = text.replace(/\s+/g, ' ').trim();
    if (attributes['selected'] !== undefined) this.#chosen.push(shown);
    // An option without a value asks for a choice.
    else this.#first ??= attributes['value'] === '' ? '' : shown;
  }

  /** The chosen options; a browser shows the first one where none is chosen. */
  result(): string {
    this.closeOption();
    if (this.#isMultiple) return this.#chosen.join('、');
    return this.#chosen.at(-1) ?? this.#first ?? '';
  }
}
