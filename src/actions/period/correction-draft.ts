import { figureText, parseFigure } from '#core/check/status/typed-figure';
import type { Entry, EntryFigure, SelfRating } from '#core/record/entered/entry';
import type { Target } from '#core/record/target';
import { RATING_WORDS } from '#workbook/codec/wording';
import { progressText } from '#workbook/sheets/progress/text';
import type { EntryChanges } from './correct-entries.ts';

/** A part of a closed report that can be corrected in a form; `figure:` is followed by the id of the target. */
export type CorrectedPart = 'text' | 'problem' | 'nextStep' | 'rating' | `figure:${string}`;

/** What was typed into the fields of a form; absent: the part stays. A rating is its code, or "" for none. */
export type ReportDraft = Readonly<Partial<Record<CorrectedPart, string>>>;

/** Why a typed figure cannot be used: it is no number, or its unit does not convert to that of its target. */
export type FigureFault = 'number' | 'unit';

export type ReadDraft =
  { readonly changes: EntryChanges } | { readonly faults: ReadonlyMap<CorrectedPart, FigureFault> };

export const figurePart = ({ id }: Target): CorrectedPart => `figure:${id}`;

/** A part of a report as a field shows it; "" where it is empty. */
export function partText(entry: Entry, part: CorrectedPart): string {
  if (part === 'text') return progressText(entry.paragraphs);
  if (part === 'problem' || part === 'nextStep') return entry[part];
  if (part === 'rating') return entry.rating ?? '';
  const figure = entry.figures.find(({ target }) => `figure:${target}` === part);
  return figure === undefined ? '' : figureText(figure);
}

/**
 * What a filled form changes of a report: the parts that say something else than the report. Texts are
 * taken as typed; a figure is read as a cell of 指标进度 is.
 */
export function readDraft(entry: Entry, draft: ReportDraft, targets: readonly Target[]): ReadDraft {
  const isChanged = (part: CorrectedPart): boolean =>
    draft[part] !== undefined && draft[part] !== partText(entry, part);
  const faults = new Map<CorrectedPart, FigureFault>();
  const figures = targets.flatMap((target): readonly EntryFigure[] => {
    const part = figurePart(target);
    const typed = (draft[part] ?? '').trim();
    if (!isChanged(part) || typed === partText(entry, part)) return [];
    const figure = { target: target.id, ...typedFigure(typed), cell: null };
    const read = target.value === null ? null : parseFigure(figure, target);
    if (read !== null && 'fault' in read) faults.set(part, read.fault === 'not-a-number' ? 'number' : 'unit');
    return [figure];
  });
  if (faults.size > 0) return { faults };
  const { text = '', problem = '', nextStep = '', rating = '' } = draft;
  return {
    changes: {
      ...(isChanged('text') ? { text } : {}),
      ...(isChanged('problem') ? { problem } : {}),
      ...(isChanged('nextStep') ? { nextStep } : {}),
      ...(isChanged('rating') ? { rating: isRating(rating) ? rating : null } : {}),
      ...(figures.length === 0 ? {} : { figures }),
    },
  };
}

const isRating = (code: string): code is SelfRating => Object.hasOwn(RATING_WORDS, code);

/** Digits that Excel turns into a number, without or with commas between groups of three; a percentage into a part. */
const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** A typed figure as Excel stores it: a number, a number shown as a percentage, or the text. */
function typedFigure(typed: string): Pick<EntryFigure, 'value' | 'isPercent'> {
  if (typed === '') return { value: null };
  const isPercent = typed.endsWith('%');
  const digits = isPercent ? typed.slice(0, -1) : typed;
  if (!NUMBER.test(digits)) return { value: typed };
  const number = Number(digits.replaceAll(',', ''));
  // What Excel would cut off after 15 digits stays as it was typed.
  if (digits.replace(/\D/g, '').length > 15) return { value: typed };
  return isPercent ? { value: Number((number / 100).toPrecision(15)), isPercent } : { value: number };
}
