import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { changesOf, type SheetChange } from '#actions/ledger/plan-changes';
import type { BuiltSheet } from '#actions/build/build-sheet';
import type { BookPlan } from '#workbook/plan/book-plan';
import { SUMMARY, type SummaryText } from '../../text/summary.ts';
import { usePane, useText } from '../../use-pane.ts';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    outlineOffset: '2px',
  },
  list: { margin: 0, paddingInlineStart: '20px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** What building a table again would change, and whether that is wanted. */
export function Changes({
  sheet,
  plan,
  onConfirm,
  onCancel,
}: {
  readonly sheet: BuiltSheet;
  readonly plan: BookPlan;
  readonly onConfirm: () => Promise<void>;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const text = useText(SUMMARY);
  const isIdle = usePane((state) => state.work === null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
  };
  return (
    <div
      ref={box}
      className={styles.box}
      role="group"
      aria-label={text.willChange(sheet)}
      tabIndex={-1}
      onKeyDown={leave}
    >
      <Text>{text.willChange(sheet)}</Text>
      <ul className={styles.list}>
        {changesOf(plan).map((change) => (
          <li key={change.sheet}>{wordsOf(change, text)}</li>
        ))}
      </ul>
      <Text size={200}>{text.canUndo}</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={!isIdle} onClick={() => void onConfirm()}>
          {text.confirm}
        </Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </div>
  );
}

function wordsOf(change: SheetChange, text: SummaryText): string {
  switch (change.kind) {
    case 'added':
      return text.added(change.sheet);
    case 'redrawn':
      return text.redrawn(change.sheet, change.rows);
    case 'edited':
      return text.edited(change.sheet, change.cells);
  }
}
