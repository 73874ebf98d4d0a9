import { isTouched } from '#core/reporting/filled';
import type { Entry, EntryFigure } from '#core/record/entered/entry';
import type { PutAside } from '#core/record/entered/put-aside';
import { isSame } from '#core/record/is-same';
import { progressText } from '#workbook/sheets/progress/text';
import { entryIdentity, withEntryKeys } from '#workbook/codec/entry-key';
import type { PutAsideLines } from '../put-aside/lines.ts';

/** The reports of a ledger, to which others are added. */
export class Reports {
  readonly #entries: Entry[];
  readonly #placeOf = new Map<string, number>();
  readonly #lines: PutAsideLines;
  readonly #aside: PutAside[];

  constructor(entries: readonly Entry[], lines: PutAsideLines, aside: PutAside[]) {
    this.#entries = [...entries];
    this.#lines = lines;
    this.#aside = aside;
    for (const [place, entry] of entries.entries()) {
      const identity = entryIdentity(entry);
      const before = this.#entries[this.#placeOf.get(identity) ?? -1];
      if (before === undefined || (!isTouched(before) && isTouched(entry)))
        this.#placeOf.set(identity, place);
    }
  }

  /** @param said The report as the other workbook has it, with its own ids. */
  add(entry: Entry, said: Entry): void {
    const place = this.#placeOf.get(entryIdentity(entry));
    const own = place === undefined ? undefined : this.#entries[place];
    if (own === undefined || place === undefined) {
      this.#placeOf.set(entryIdentity(entry), this.#entries.length);
      this.#entries.push(entry);
      return;
    }
    const differs: (keyof Entry)[] = [];
    const pick = <K extends 'paragraphs' | 'problem' | 'nextStep' | 'rating' | 'reportedOn'>(
      part: K,
      isEmpty: (value: Entry[K]) => boolean,
    ): Entry[K] => {
      const isUnknown = own.unknown?.some((one) => one === (part === 'paragraphs' ? 'text' : part)) ?? false;
      if (isEmpty(own[part]) && !isUnknown) return entry[part];
      if (!isEmpty(entry[part]) && !saysTheSame(own[part], entry[part])) differs.push(part);
      return own[part];
    };
    const isBlank = (value: string | null): boolean => value === null || value.trim() === '';
    const merged: Entry = {
      ...own,
      paragraphs: pick('paragraphs', (paragraphs) => paragraphs.every(({ text }) => isBlank(text))),
      problem: pick('problem', isBlank),
      nextStep: pick('nextStep', isBlank),
      rating: pick('rating', isBlank),
      reportedOn: pick('reportedOn', isBlank),
    };
    const figures = [...merged.figures];
    for (const [at, figure] of entry.figures.entries()) {
      const mine = figures.findIndex(({ target }) => target === figure.target);
      const value = figures[mine]?.value ?? null;
      if (mine < 0) figures.push(figure);
      else if (value === null) figures[mine] = { ...figure, cell: figures[mine]?.cell ?? null };
      else if (figure.value !== null && !isSameFigure(figures[mine], figure))
        this.#aside.push(...this.#lines.figure(said, said.figures[at] ?? figure, 'value-differs'));
    }
    this.#entries[place] = { ...merged, figures };
    const left = {
      ...blank(said),
      ...Object.fromEntries(differs.map((part) => [part, said[part]])),
      figures: [],
    };
    this.#aside.push(...this.#lines.report(left, [], 'value-differs'));
  }

  /** With keys for those that were added. */
  get all(): readonly Entry[] {
    const keys = withEntryKeys(this.#entries);
    return this.#entries.map((entry, place) =>
      entry.key === '' ? { ...entry, key: keys[place]?.key ?? '' } : entry,
    );
  }
}

/** Paragraphs with their marks say the same as the one text of a cell that shows them. */
const saysTheSame = (a: unknown, b: unknown): boolean => {
  const texts = (value: unknown): unknown =>
    Array.isArray(value) ? progressText(value as Entry['paragraphs']) : value;
  return isSame(texts(a), texts(b));
};

/** The report with nothing in it. */
export const blank = (entry: Entry): Entry => ({
  ...entry,
  paragraphs: [],
  problem: '',
  nextStep: '',
  rating: null,
  reportedOn: null,
  figures: [],
});

/** Whether two cells hold the same: 0.085 and 0.085 shown as 8.5% differ. */
const isSameFigure = (mine: EntryFigure | undefined, { value, isPercent = false }: EntryFigure): boolean =>
  mine?.value === value && (mine.isPercent ?? false) === isPercent;
