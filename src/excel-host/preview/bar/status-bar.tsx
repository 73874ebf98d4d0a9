import { makeStyles, tokens } from '@fluentui/react-components';
import { lastColumn, lastRow } from '#xlsx/cell-range';
import { type Sheet, displayText } from '#excel-host/public';
import type { Selection } from '../grid/input/selection.ts';
import { useEditor, useEditorState, usePreviewText } from '../editor/use-editor.ts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '16px',
    flexShrink: 0,
    padding: '2px 12px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
  },
  about: { flexGrow: 1, overflow: 'hidden', textOverflow: 'ellipsis' },
});

/** The status bar: Excel's mode, and the sum of the selected numbers. */
export function StatusBar() {
  const styles = useStyles();
  const editor = useEditor();
  const text = usePreviewText();
  const edit = useEditorState((state) => state.edit);
  const selection = useEditorState((state) => state.selection);
  useEditorState((state) => state.revision);
  const { count, numbers, sum } = totalsOf(editor.sheet, selection);
  const shown = (value: number): string => displayText(value, Number.isInteger(value) ? '#,##0' : '#,##0.00');
  return (
    <div className={styles.bar}>
      <span>{edit === null ? text.ready : edit.isTyping ? text.typing : text.editing}</span>
      <span className={styles.about}>{text.about}</span>
      {count > 1 && numbers > 0 && <span>{text.average(shown(sum / numbers))}</span>}
      {count > 1 && <span>{text.count(shown(count))}</span>}
      {count > 1 && numbers > 0 && <span>{text.sum(shown(sum))}</span>}
    </div>
  );
}

/** Selections with more cells than this are not summed, which would be slow. */
const MOST = 200_000;

function totalsOf(sheet: Sheet, { area }: Selection) {
  const totals = { count: 0, numbers: 0, sum: 0 };
  const used = sheet.grid.used(true);
  if (used === null) return totals;
  const bottom = Math.min(lastRow(area), lastRow(used));
  const right = Math.min(lastColumn(area), lastColumn(used));
  if ((bottom - area.row) * (right - area.column) > MOST) return totals;
  for (let row = area.row; row <= bottom; row += 1)
    for (let column = area.column; column <= right; column += 1) {
      const value = sheet.grid.value(row, column);
      if (value === null || value === '') continue;
      totals.count += 1;
      if (typeof value !== 'number') continue;
      totals.numbers += 1;
      totals.sum += value;
    }
  return totals;
}
