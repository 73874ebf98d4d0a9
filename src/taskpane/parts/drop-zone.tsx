import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type DragEvent, type ReactNode, useState } from 'react';
import { Stack } from './stack.tsx';

const useStyles = makeStyles({
  zone: {
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM}`,
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px dashed ${tokens.colorBrandStroke1}` },
  buttons: { justifyContent: 'center' },
  hint: { color: tokens.colorNeutralForeground2 },
});

/**
 * Where files are chosen by buttons, with a hint at dropping them. Dropping works anywhere on the pane
 * (dropped-files.ts); the zone only says so.
 */
export function DropZone({
  hint,
  hintOver,
  children,
}: {
  readonly hint: string;
  /** Shown in place of the hint while files are dragged over the zone. */
  readonly hintOver: string;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const [isOver, setOver] = useState(false);
  const leave = ({ currentTarget, relatedTarget }: DragEvent<HTMLElement>): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  };
  return (
    <Stack
      gap="s"
      align="center"
      className={mergeClasses(styles.zone, isOver && styles.over)}
      onDragEnter={() => setOver(true)}
      onDragLeave={leave}
      onDrop={() => setOver(false)}
    >
      <Stack isRow gap="s" className={styles.buttons}>
        {children}
      </Stack>
      <Text size={200} className={styles.hint}>
        {isOver ? hintOver : hint}
      </Text>
    </Stack>
  );
}
