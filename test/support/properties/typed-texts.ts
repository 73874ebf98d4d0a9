import type { TestWorkbook } from '../../actions/test-workbook.ts';
import { aboutRow, type Typed } from './user-work.ts';

/** Sheets that quote what was typed elsewhere, or store it. */
const QUOTING = ['督办数据', '校验结果'];
const PUT_ASIDE = '待处理内容';

/**
 * What became of texts that a person typed: one line for each that is in no cell any more,
 * is at another task, or was put aside without its task.
 */
export function misplaced(workbook: TestWorkbook, typed: readonly Typed[]): readonly string[] {
  const rowsOf = new Map(workbook.sheets.map((sheet) => [sheet, workbook.rows(sheet)]));
  const cells = [...rowsOf].flatMap(([sheet, rows]) =>
    sheet === '督办数据'
      ? []
      : rows.flatMap((row, index) =>
          row.flatMap((value, column) => {
            const shown = shownText(value);
            return shown === '' ? [] : [{ sheet, row: index, column, value: shown }];
          }),
        ),
  );
  return typed.flatMap(({ text, sheet, about }) => {
    const found = cells.filter((cell) => cell.value.includes(text));
    if (found.length === 0) return [`${text} (typed on ${sheet}): lost`];
    if (about === null) return [];
    return found
      .filter((cell) => !QUOTING.includes(cell.sheet))
      .flatMap((cell) => {
        const rows = rowsOf.get(cell.sheet) ?? [];
        if (cell.sheet === PUT_ASIDE) {
          const line = (rows[cell.row] ?? []).join(' ');
          return isAlike(line, about.content) ? [] : [`${text}: put aside without its task: ${line}`];
        }
        const top = rows.findIndex((row) => row.some((title) => shownText(title).endsWith('键')));
        const now = aboutRow(workbook, rows, top, cell.row);
        const isSame =
          isAlike(now.content, about.content) &&
          (about.metric === null ||
            now.metric === null ||
            withoutFigures(now.metric) === withoutFigures(about.metric));
        return isSame
          ? []
          : [
              `${text}: typed for “${about.content}” ${about.metric ?? ''}, is at “${now.content}” ${now.metric ?? ''} on ${cell.sheet}`,
            ];
      });
  });
}

/** The value of a cell as text; "" if it is empty. */
const shownText = (value: unknown): string =>
  typeof value === 'string' ? value : value === null || value === undefined ? '' : JSON.stringify(value);

const withoutFigures = (text: string): string => text.replace(/[\d\s]|标记..\d{3}号/gu, '');

/** Share of the pairs of characters that the shorter text has in common with the other at least. */
const ALIKE = 0.5;

/** Whether two texts say nearly the same, apart from figures: a revised task is still the same task. */
function isAlike(a: string, b: string): boolean {
  const [one, other] = [pairsOf(withoutFigures(a)), pairsOf(withoutFigures(b))];
  const shared = [...one].filter((pair) => other.has(pair)).length;
  return shared >= ALIKE * Math.min(one.size, other.size);
}

const pairsOf = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
