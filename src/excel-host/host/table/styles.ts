import { excelError } from '../excel-error/host-failure.ts';

/** Style of a new table. */
export const DEFAULT_TABLE_STYLE = 'TableStyleMedium2';

const COUNTS = { Light: 21, Medium: 28, Dark: 11 } as const;

/** Names of Excel's table styles. */
const TABLE_STYLES: readonly string[] = Object.entries(COUNTS).flatMap(([kind, count]) =>
  Array.from({ length: count }, (_, index) => `TableStyle${kind}${String(index + 1)}`),
);

/**
 * Spelling of a table style that is given in any case; "" for none.
 * @throws HostFailure for an unknown style.
 */
export function tableStyleArgument(style: unknown): string {
  if (style === '') return '';
  const known = TABLE_STYLES.find((name) => name.toLowerCase() === String(style).toLowerCase());
  if (known === undefined) throw excelError('table-style', String(style));
  return known;
}
