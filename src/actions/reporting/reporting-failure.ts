import { failureClass, type FailureCatalogue } from '#core/failure/failure';

/** Why it cannot be determined which units have reported. */
export const REPORTING_FAILURES = {
  'reporting.no-period': {
    zh: '工作簿里没有填报行，也没有新建过期间，说不出谁没有报；请先用 duban period --open 新建一期。',
    en: 'The workbook has no rows to report in and no period was opened, so nobody is due; open one with duban period --open first.',
  },
  'reporting.unknown-period': {
    zh: '工作簿里没有“{period}”这一期：没有新建，也没有填报行；现有{known}。请核对期间，或先用 duban period --open 新建。',
    en: 'The workbook has no period "{period}": it was not opened and has no rows; there is {known}. Check the period, or open it with duban period --open first.',
  },
} as const satisfies FailureCatalogue;

/** A failure of saying who has reported; see the catalogue. */
export const ReportingFailure = failureClass('ReportingFailure', REPORTING_FAILURES);
