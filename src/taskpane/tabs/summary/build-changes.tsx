import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Language } from '#core/text/language';
import { addedColumnsSentence } from '#workbook/plan/columns/added-columns';
import { sheetChanges, type SheetChange } from '#actions/ledger/sheet-changes';
import type { BuiltSheet } from '#workbook/sheets/all';
import type { BookPlan } from '#workbook/plan/book-plan';
import { Stack } from '../../parts/stack.tsx';
import { SUMMARY_TEXT, type SummaryText } from '../../text/summary.ts';
import { usePane, useText } from '../../use-pane.ts';

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    outlineOffset: tokens.strokeWidthThick,
  },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

/** Lists what building a sheet would change, and asks whether to do it. */
export function BuildChanges({
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
  const text = useText(SUMMARY_TEXT);
  const language = usePane((state) => state.language);
  const isIdle = usePane((state) => state.work === null);
  const changes = sheetChanges(plan);
  const isNew = changes.some((change) => change.kind === 'added' && change.sheet === sheet);
  const announcement = isNew ? text.willAdd(sheet) : text.willChange(sheet);
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
      aria-label={announcement}
      tabIndex={-1}
      onKeyDown={leave}
    >
      <Stack gap="s">
        <Text>{announcement}</Text>
        <ul className={styles.list}>
          {changes.map((change) => (
            <li key={`${change.kind} ${change.sheet}`}>{wordsOf(change, text, language)}</li>
          ))}
        </ul>
        <Text size={200}>{text.canUndo}</Text>
        <Stack isRow gap="s">
          <Button appearance="primary" disabledFocusable={!isIdle} onClick={() => void onConfirm()}>
            {isNew ? text.confirmAdd : text.confirm}
          </Button>
          <Button onClick={onCancel}>{text.cancel}</Button>
        </Stack>
      </Stack>
    </div>
  );
}

function wordsOf(change: SheetChange, text: SummaryText, language: Language): string {
  switch (change.kind) {
    case 'columns':
      return addedColumnsSentence({ name: change.sheet, titles: change.titles }, language);
    case 'added':
      return text.added(change.sheet);
    case 'replaced':
      return text.replaced(change.sheet, change.rows);
    case 'edited':
      return text.edited(change.sheet, change.cells);
    case 'rows':
      return text.rowsChanged(change.sheet, change);
  }
}
