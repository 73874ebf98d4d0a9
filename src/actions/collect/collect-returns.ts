import type { CheckSession } from '#core/check/check';
import type { Change, ReturnedCell } from '#core/collect/change';
import { compareReturns } from '#core/collect/compare';
import { targetOfField } from '#core/collect/field';
import { byText, fileOrder } from '#core/collect/file-order';
import { reasonOf } from '#core/collect/reasons';
import type { FailureReport } from '#core/failure/failure';
import { groupBy } from '#core/record/group-by';
import { checksum } from '#workbook/codec/checksum';
import { PACK_SHEETS } from '#workbook/pack/layout';
import type { ReturnedPack } from '#workbook/pack/read/returned';
import type { DesiredContent } from '../ledger/prepare-change.ts';
import { periodName } from '../period/period-name.ts';
import { masterValues } from './master-values.ts';
import { type Occasion, occasionOf } from './occasion.ts';
import { type CollectScope, type FilePlace, placeFile } from './place-file.ts';
import { returnedCells } from './returned-cells.ts';
import type { ReturnedFile } from './returned-file.ts';

/**
 * `read`; `partly`: some of its cells are rejected, or columns are missing; `duplicate`: another file says
 * all the same; `refused`: nothing of it can be read.
 */
export type FileStatus = 'read' | 'partly' | 'duplicate' | 'refused';

/** What became of one file. */
export interface CollectedFile {
  readonly file: string;
  /** Name by the 单位目录; null where it cannot be told. */
  readonly unit: string | null;
  readonly period: string | null;
  readonly status: FileStatus;
  /** Why it is refused or read partly; none elsewhere. */
  readonly reasons: readonly FailureReport[];
  /** What else is to be said about it. */
  readonly notes: readonly FailureReport[];
}

/** Returned files, held against the master. Nothing is written. */
export interface Collection {
  /** The period of the files; of several, the one that is reported on now. Null: none is known. */
  readonly period: string | null;
  /** In the order of their names. */
  readonly files: readonly CollectedFile[];
  /** In the order of units, tasks and fields. */
  readonly changes: readonly Change[];
}

interface PlacedFile {
  readonly file: string;
  readonly place: FilePlace;
  readonly pack: ReturnedPack | null;
  readonly cells: readonly ReturnedCell[];
}

/**
 * Holds returned files against the master. Whatever the order of the files, the result is the same.
 *
 * @param session A check of the content.
 * @throws PeriodFailure where the period of the scope is none
 */
export function collectReturns(
  content: DesiredContent,
  session: CheckSession,
  returned: readonly ReturnedFile[],
  { period: typed, isCorrection }: CollectScope,
): Collection {
  const occasion = occasionOf(content, session);
  const masterOf = masterValues(occasion);
  const period = typed === null ? null : periodName(typed, content.registry.notices);
  const byFile = fileOrder(returned.map(({ file }) => file));
  const files = [...returned]
    .sort((a, b) => byFile(a.file, b.file))
    .map(({ file, content: read }): PlacedFile => {
      if ('refusal' in read)
        return { file, pack: null, cells: [], place: { unit: null, period: null, refusal: read.refusal } };
      const place = placeFile(read.pack, occasion, { period, isCorrection });
      const cells = returnedCells(file, read.pack, place, { occasion, masterOf });
      return { file, pack: read.pack, place, cells };
    });
  const changes = compareReturns(
    files.flatMap(({ cells }) => cells),
    masterOf,
  );
  return {
    period: periodOf(files, occasion),
    files: statusesOf(files, changes),
    changes: inOrder(changes, occasion),
  };
}

function periodOf(files: readonly PlacedFile[], { current }: Occasion): string | null {
  const periods = [...new Set(files.flatMap(({ place }) => place.period ?? []))].sort();
  if (current !== null && (periods.length === 0 || periods.includes(current))) return current;
  return periods.at(-1) ?? null;
}

/** @param files In the order of their names: of files that say the same the first is read. */
function statusesOf(files: readonly PlacedFile[], changes: readonly Change[]): readonly CollectedFile[] {
  const byFile = groupBy(changes, ({ file }) => file);
  const known = new Set<string>();
  return files.map((placed) => {
    const { file, place, pack, cells } = placed;
    const rejected = (byFile.get(file) ?? []).filter(({ kind }) => kind === 'rejected');
    const filled = cells.filter(isFilled);
    const says = checksum([place.unit ?? '', place.period ?? '', ...filled.map(contentOf).sort()]);
    const isRepeated = filled.length > 0 && known.has(says);
    known.add(says);
    const refusal = refusalOf(placed, filled);
    const missing = pack === null || refusal.length > 0 ? [] : missingColumns(pack);
    const [first] = rejected;
    const some =
      refusal.length > 0 || first?.reason == null
        ? []
        : [
            reasonOf('collect.some-rejected', {
              count: rejected.length,
              sheet: first.sheet,
              row: first.row,
            }),
            first.reason,
          ];
    const reasons = refusal.length === 0 ? [...missing, ...some] : refusal;
    return {
      file,
      ...{ unit: place.unit, period: place.period },
      status:
        refusal.length > 0 ? 'refused' : isRepeated ? 'duplicate' : reasons.length > 0 ? 'partly' : 'read',
      reasons,
      notes: pack === null || refusal.length > 0 ? [] : notesOf(pack),
    };
  });
}

const isFilled = ({ value, fault }: ReturnedCell): boolean => value.content !== null || fault !== null;

const contentOf = ({ task, field, value, sheet, row, refusal }: ReturnedCell): string =>
  JSON.stringify([task, field, value, refusal === null ? null : [sheet, row]]);

/** Why nothing of a file can be read; nothing where something can, or where nothing was filled in. */
function refusalOf({ place, cells }: PlacedFile, filled: readonly ReturnedCell[]): readonly FailureReport[] {
  if (place.refusal !== null) return [place.refusal];
  const [first] = filled;
  if (first?.refusal == null || cells.some(({ refusal }) => refusal === null)) return [];
  return [reasonOf('collect.no-row-read', { count: filled.length }), first.refusal];
}

const missingColumns = ({ sheets }: ReturnedPack): readonly FailureReport[] =>
  sheets.flatMap(({ tab, missing }) =>
    missing.length === 0
      ? []
      : [reasonOf('collect.columns-missing', { sheet: tab, columns: missing.join('、') })],
  );

/** Sheets that were not sent back, and text in other places than the cells of a pack. */
function notesOf({ meta, sheets, strays }: ReturnedPack): readonly FailureReport[] {
  const back = new Set(sheets.map(({ code }) => code));
  const sent = new Set((meta?.meta.rows ?? []).map(({ sheet }) => sheet));
  const gone = PACK_SHEETS.filter(({ code }) => sent.has(code) && !back.has(code));
  return [
    ...gone.map(({ sheet }) => reasonOf('collect.sheet-missing', { sheet })),
    ...(meta === null || meta.isWhole ? [] : [reasonOf('collect.altered')]),
    ...strays.map(({ sheet, address, text }) =>
      reasonOf('collect.stray-text', { place: address === null ? sheet : `${sheet}!${address}`, text }),
    ),
  ];
}

/** Order of the fields of a report or plan. */
const FIELDS: readonly string[] = [
  ...['text', 'problem', 'nextStep', 'rating', 'reportedOn', 'figure', 'plan:year'],
  ...['plan:q1', 'plan:q2', 'plan:q3', 'plan:q4', 'plan:contact', 'plan:approver', 'plan:remark'],
];

function inOrder(changes: readonly Change[], { content: { registry } }: Occasion): readonly Change[] {
  const places = new Map(registry.tasks.map(({ id }, place) => [id, place]));
  const rankOf = ({ task }: Change): number => places.get(task ?? '') ?? registry.tasks.length;
  const fieldRank = ({ field }: Change): number =>
    FIELDS.indexOf(targetOfField(field) === null ? field : 'figure');
  const byFile = fileOrder(changes.map(({ file }) => file));
  return [...changes].sort(
    (a, b) =>
      byText(a.unit ?? '', b.unit ?? '') ||
      rankOf(a) - rankOf(b) ||
      fieldRank(a) - fieldRank(b) ||
      byText(a.field, b.field) ||
      byFile(a.file, b.file) ||
      a.row - b.row,
  );
}
