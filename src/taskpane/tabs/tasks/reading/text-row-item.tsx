import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { memo, type ReactNode } from 'react';
import type { MarkedWords, TextRow } from '#actions/template/text-rows';
import { VISUALLY_HIDDEN } from '../../../parts/shell-styles.ts';
import { INNER_FOCUS_RING } from '../../../parts/styles.ts';
import { READING_TEXT } from '../../../text/reading.ts';
import { useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  item: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 44px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  row: {
    position: 'relative',
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    width: '100%',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalSNudge}`,
    border: 'none',
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    background: 'none',
    color: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    overflowWrap: 'anywhere',
    ...typographyStyles.body1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': INNER_FOCUS_RING,
  },
  odd: { borderInlineStartColor: tokens.colorBrandStroke1 },
  even: { borderInlineStartColor: tokens.colorPaletteTealBorderActive },
  none: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground2 },
  no: { flexShrink: 0, minWidth: '2.5em', ...typographyStyles.body1Strong },
  spoken: VISUALLY_HIDDEN,
  words: { flexGrow: 1, minWidth: 0 },
  unit: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2 },
  leader: {
    backgroundColor: tokens.colorPaletteLavenderBackground2,
    color: tokens.colorPaletteLavenderForeground2,
  },
  due: {
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorPaletteMarigoldForeground2,
  },
});

interface TextRowItemProps {
  readonly row: TextRow;
  /** The text of the document. */
  readonly source: string;
  /** Name of the task the row is part of; null: of none. */
  readonly task: string | null;
  /** Whether the keyboard stands on the row. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  /** What is shown below the open row. */
  readonly children: ReactNode;
}

/** A row of the text of a document: the number of its task, its words with names and time limits marked. */
export const TextRowItem = memo(
  function TextRowItem({ row, source, task, isCurrent, isOpen, onOpen, children }: TextRowItemProps) {
    const styles = useStyles();
    const text = useText(READING_TEXT);
    const bar = row.task === null ? styles.none : row.task % 2 === 0 ? styles.odd : styles.even;
    return (
      <li className={styles.item}>
        <button
          type="button"
          className={mergeClasses(styles.row, bar)}
          tabIndex={isCurrent ? 0 : -1}
          aria-expanded={isOpen}
          onClick={onOpen}
        >
          <span className={styles.spoken}>{task === null ? text.noTask : text.rowOf(task)} </span>
          <span className={styles.no} aria-hidden>
            {row.isFirst ? task : ''}
          </span>
          <span className={styles.words}>
            {piecesOf(source, row).map(({ start, end, role }) =>
              role === null ? (
                source.slice(start, end)
              ) : (
                <span key={start} className={styles[role]}>
                  {source.slice(start, end)}
                </span>
              ),
            )}
          </span>
        </button>
        {isOpen && children}
      </li>
    );
  },
  (before, after) =>
    !after.isOpen &&
    !before.isOpen &&
    before.row === after.row &&
    before.isCurrent === after.isCurrent &&
    before.task === after.task,
);

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly role: MarkedWords['role'] | null;
}

/** The words of a row between and with the marked ones. */
function piecesOf(source: string, { start, end, marked }: TextRow): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const words of marked) {
    if (words.start > from) pieces.push({ start: from, end: words.start, role: null });
    pieces.push(words);
    from = words.end;
  }
  if (from < end) pieces.push({ start: from, end, role: null });
  return source === '' ? [] : pieces;
}
