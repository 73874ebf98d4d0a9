import { refusal } from '../protocol/host-failure.ts';

/** The table style Excel gives a new table. */
export const DEFAULT_TABLE_STYLE = 'TableStyleMedium2';

const COUNTS = { Light: 21, Medium: 28, Dark: 11 } as const;

/** Names of all table styles Excel comes with. */
export const TABLE_STYLES: readonly string[] = Object.entries(COUNTS).flatMap(([kind, count]) =>
  Array.from({ length: count }, (_, index) => `TableStyle${kind}${String(index + 1)}`),
);

/** A table style by its name in any case, as Excel spells it; "" for none. */
export function checkTableStyle(style: unknown): string {
  if (style === '') return '';
  const known = TABLE_STYLES.find((name) => name.toLowerCase() === String(style).toLowerCase());
  if (known === undefined) throw refusal('table-style', String(style));
  return known;
}
