import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { Stack } from '../../../parts/stack.tsx';
import { PERIOD_TEXT } from '../../../text/month/period.ts';
import { usePane, useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    outlineOffset: tokens.strokeWidthThick,
  },
});

/** Says what an action would do and asks for a yes. It has the focus when it appears; Escape says no. */
export function Question({
  sentence,
  confirm,
  onConfirm,
  onCancel,
  children,
}: {
  readonly sentence: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const text = useText(PERIOD_TEXT);
  const isIdle = usePane((state) => state.work === null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
  };
  return (
    <div ref={box} className={styles.box} role="group" aria-label={sentence} tabIndex={-1} onKeyDown={leave}>
      <Stack gap="s">
        <Text>{sentence}</Text>
        {children}
        <Text size={200}>{text.canUndo}</Text>
        <Stack isRow gap="s">
          <Button appearance="primary" disabledFocusable={!isIdle} onClick={onConfirm}>
            {confirm}
          </Button>
          <Button onClick={onCancel}>{text.cancel}</Button>
        </Stack>
      </Stack>
    </div>
  );
}
