import type { Entry, EntryFigure } from '#core/record/entered/entry';
import type { EntryVersion } from '#core/record/entered/entry-version';
import { groupBy } from '#core/record/group-by';
import { isSame } from '#core/record/is-same';
import { progressText } from '#workbook/sheets/progress/text';

/** Parts of a report by their names in the contract: `figure:` with the id of the target. */
type ChangedField = 'text' | 'problem' | 'nextStep' | 'rating' | 'reportedOn' | `figure:${string}`;

/** A part of a closed report that was corrected. Null where it is empty. */
export interface FieldChange {
  readonly field: ChangedField;
  readonly was: string | number | null;
  readonly is: string | number | null;
}

/** A closed report that says something else now. */
export interface ReportChange {
  readonly task: string | null;
  readonly unit: string | null;
  readonly fields: readonly FieldChange[];
  /** The corrections, the first one first. */
  readonly corrections: readonly Pick<EntryVersion, 'version' | 'by' | 'on' | 'why'>[];
  /** The row of what was closed, or of a correction, was edited by hand: what it said then is not known. */
  readonly isEditedByHand: boolean;
}

/**
 * What changed in a period since it was closed: the latest versions of its reports beside the first ones.
 * A report that was added later changed from an empty one.
 *
 * @param period As in `Entry.period`.
 */
export function changedSinceClosing(
  history: readonly EntryVersion[],
  period: string,
): readonly ReportChange[] {
  const reports = groupBy(
    history.filter(({ entry }) => entry.period === period),
    ({ entry }) => entry.key,
  );
  return [...reports.values()].flatMap((versions): readonly ReportChange[] => {
    const sorted = [...versions].sort((a, b) => a.version - b.version);
    const first = sorted[0];
    const last = sorted.at(-1);
    if (first === undefined || last === undefined) return [];
    const isAdded = first.by !== '';
    const fields = changedFields(isAdded ? null : first.entry, last.entry);
    const isEditedByHand = sorted.some(({ seal }) => seal !== undefined);
    if (fields.length === 0 && !isEditedByHand) return [];
    const corrections = sorted
      .filter(({ by, why, version }) => version > 1 || by !== '' || why !== '')
      .map(({ version, by, on, why }) => ({ version, by, on, why }));
    const { task, unit } = last.entry;
    return [{ task, unit, fields, corrections, isEditedByHand }];
  });
}

const PARTS = ['text', 'problem', 'nextStep', 'rating', 'reportedOn'] as const;

function changedFields(before: Entry | null, now: Entry): readonly FieldChange[] {
  const targets = [...(before?.figures ?? []), ...now.figures].map(({ target }) => target);
  return [
    ...PARTS.flatMap((field): readonly FieldChange[] => {
      const [was, is] = [before === null ? null : partOf(before, field), partOf(now, field)];
      return was === is ? [] : [{ field, was, is }];
    }),
    ...[...new Set(targets)].flatMap((target): readonly FieldChange[] => {
      const [was, is] = [before === null ? [] : figuresOf(before, target), figuresOf(now, target)];
      return isSame(was, is) ? [] : [{ field: `figure:${target}`, was: valueOf(was), is: valueOf(is) }];
    }),
  ];
}

const partOf = (entry: Entry, part: (typeof PARTS)[number]): string | null =>
  (part === 'text' ? progressText(entry.paragraphs) : entry[part]) || null;

type Value = Pick<EntryFigure, 'value' | 'isPercent'>;

const figuresOf = ({ figures }: Entry, target: string): readonly Value[] =>
  figures.flatMap(({ target: own, value, isPercent = false }) =>
    own === target ? [{ value, isPercent }] : [],
  );

/** The figure of a target; of several the first. */
const valueOf = ([first]: readonly Value[]): string | number | null => first?.value ?? null;
