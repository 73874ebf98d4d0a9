import type { ChangePlace } from '#core/collect/change';
import { planInputOf, targetOfField } from '#core/collect/field';
import type { MasterValues } from '#core/collect/compare';
import type { CellContent, ReturnedValue } from '#core/collect/value';
import type { Entry, EntryPart } from '#core/record/entered/entry';
import { shownText } from '#workbook/codec/cell';
import { RATING_WORDS } from '#workbook/codec/wording';
import { PROGRESS } from '#workbook/sheets/progress/columns';
import { progressText } from '#workbook/sheets/progress/text';
import type { Occasion } from './occasion.ts';

/** What the master holds in the places of returned cells. */
export function masterValues({ content: { entries }, rowOf }: Occasion): MasterValues {
  const plans = new Map(entries.plans.map((plan) => [plan.task, plan]));
  const odd = new Map(
    entries.unread.flatMap(({ sheet, key, column, value }) =>
      sheet === PROGRESS.sheet ? [[JSON.stringify([key, column]), value] as const] : [],
    ),
  );
  return ({ task, unit, period, field }: ChangePlace): ReturnedValue | undefined => {
    if (task === null) return EMPTY;
    const input = planInputOf(field);
    if (input !== null) return filled(plans.get(task)?.[input] ?? '');
    const entry = unit === null || period === null ? undefined : rowOf(task, unit, period);
    if (entry === undefined) return EMPTY;
    const target = targetOfField(field);
    if (target !== null) {
      const figure = entry.figures.find((one) => one.target === target);
      if (figure === undefined) return isUnknown(entry, 'figures') ? undefined : EMPTY;
      const { value, isPercent = false } = figure;
      return { content: value, ...(isPercent ? { isPercent } : {}) };
    }
    // A cell that is no text, or no word that its column knows, is there as it was typed.
    const typed = odd.get(JSON.stringify([entry.key, field]));
    if (typed !== undefined) return filled(shownText(typed));
    const part = field as ReportPart;
    return isUnknown(entry, part) ? undefined : filled(partOf(entry, part));
  };
}

type ReportPart = 'text' | 'problem' | 'nextStep' | 'rating' | 'reportedOn';

const EMPTY: ReturnedValue = { content: null };

const filled = (content: CellContent): ReturnedValue => ({ content: content === '' ? null : content });

const isUnknown = ({ unknown = [] }: Entry, part: EntryPart): boolean => unknown.includes(part);

function partOf(entry: Entry, part: ReportPart): CellContent {
  if (part === 'text') return progressText(entry.paragraphs);
  if (part === 'rating') return entry.rating === null ? null : RATING_WORDS[entry.rating];
  return entry[part];
}
