import type { ReportingStatus } from '#actions/reporting/reporting-status';
import type { UnitCounts } from '../../../text/month/period.ts';

/** How many units have reported on all their tasks. */
export function unitCounts({ units }: ReportingStatus): UnitCounts {
  const due = units.filter((unit) => unit.due.length > 0);
  const missing = due.filter((unit) => unit.missing.length > 0);
  const reported = due.filter((unit) => unit.missing.length === 0);
  return {
    due: due.length,
    reported: reported.length,
    missing: missing.length,
    partly: missing.filter((unit) => unit.reported.length > 0).length,
    late: reported.filter(({ late }) => late.length > 0).length,
  };
}
