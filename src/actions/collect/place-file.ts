import { reasonOf } from '#core/collect/reasons';
import type { FailureReport } from '#core/failure/failure';
import { groupBy } from '#core/record/group-by';
import { PLAN_PERIOD, type PackRowIdentity } from '#workbook/pack/row-keys';
import type { ReturnedPack } from '#workbook/pack/read/returned';
import type { Occasion } from './occasion.ts';

/** Which unit and period a returned file is of. */
export interface FilePlace {
  /** Name by the 单位目录; null where it cannot be told. */
  readonly unit: string | null;
  /** As in `Entry.period`; null in a pack for plans, and where it cannot be told. */
  readonly period: string | null;
  /** Why nothing of it can be taken; null: it can. */
  readonly refusal: FailureReport | null;
}

/** What a person asked for. */
export interface CollectScope {
  /** Only files of this period; null: of any. */
  readonly period: string | null;
  /** Whether reports of closed periods are corrected. */
  readonly isCorrection: boolean;
}

/**
 * Tells unit and period of a file: by its hidden sheet, else by most of its keys, else by what stands above
 * its tables.
 */
export function placeFile(
  { meta, sheets }: ReturnedPack,
  { content: { registry }, unitName, standingOf }: Occasion,
  { period: wanted, isCorrection }: CollectScope,
): FilePlace {
  const keys = sheets.flatMap(({ rows }) => rows.flatMap(({ key }) => key ?? []));
  const said = meta?.meta.unit ?? mostOf(keys, ({ unit }) => unit) ?? firstOf(sheets, ({ unit }) => unit);
  const unit = said === null || said === '' ? null : unitName(said);
  const reports = sheets.filter(({ code }) => code !== 'plan');
  const ofReports = keys.filter(({ period }) => period !== PLAN_PERIOD);
  const isPlan = meta?.meta.kind === 'plan' || reports.length === 0;
  const period = isPlan
    ? null
    : (meta?.meta.period ??
      mostOf(ofReports, (key) => key.period) ??
      firstOf(reports, (sheet) => sheet.period));
  const refuse = (refusal: FailureReport | null): FilePlace => ({ unit, period, refusal });
  const notices = meta?.meta.notices ?? [];
  const isKnown = notices.some(({ id }) => registry.notices.some((notice) => notice.id === id));
  if (notices.length > 0 && !isKnown)
    return refuse(
      reasonOf('collect.other-notices', { notices: notices.map(({ id, title }) => title || id).join('、') }),
    );
  if (unit === null) return refuse(reasonOf('collect.no-unit'));
  if (isPlan) return refuse(null);
  if (period === null) return refuse(reasonOf('collect.no-period'));
  if (wanted !== null && wanted !== period)
    return refuse(reasonOf('collect.period-unwanted', { period, periodOfCall: wanted }));
  const standing = standingOf(period);
  if (standing === 'unknown') return refuse(reasonOf('collect.period-unopened', { period }));
  if (standing === 'closed' && !isCorrection) return refuse(reasonOf('collect.period-closed', { period }));
  return refuse(null);
}

/** What most keys say; of two that occur equally often the first in the order of texts. */
function mostOf(keys: readonly PackRowIdentity[], part: (key: PackRowIdentity) => string): string | null {
  const groups = [...groupBy(keys, part)].sort(
    ([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1),
  );
  return groups[0]?.[0] ?? null;
}

const firstOf = <T>(items: readonly T[], part: (item: T) => string | null): string | null =>
  items.map(part).find((text) => text !== null) ?? null;
