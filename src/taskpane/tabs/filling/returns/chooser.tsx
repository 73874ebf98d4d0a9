import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { type DragEvent, useState } from 'react';
import { Stack } from '../../../parts/stack.tsx';
import { RETURNS_TEXT } from '../../../text/month/returns.ts';
import { useText } from '../../../use-pane.ts';
import { ChooseButtons } from './choose-buttons.tsx';

const useStyles = makeStyles({
  zone: {
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM}`,
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  over: { backgroundColor: tokens.colorBrandBackground2, border: `1px dashed ${tokens.colorBrandStroke1}` },
  hint: { color: tokens.colorNeutralForeground2 },
  buttons: { justifyContent: 'center' },
});

/** Where returned files are chosen; dropping them works anywhere on the pane (dropped-files.ts). */
export function Chooser() {
  const styles = useStyles();
  const text = useText(RETURNS_TEXT);
  const [isOver, setOver] = useState(false);
  const leave = ({ currentTarget, relatedTarget }: DragEvent<HTMLElement>): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  };
  return (
    <Stack gap="l">
      <Text>{text.intro}</Text>
      <Stack
        gap="s"
        align="center"
        className={mergeClasses(styles.zone, isOver && styles.over)}
        onDragEnter={() => setOver(true)}
        onDragLeave={leave}
        onDrop={() => setOver(false)}
      >
        <Stack isRow gap="s" className={styles.buttons}>
          <ChooseButtons isFirst />
        </Stack>
        <Text size={200} className={styles.hint}>
          {isOver ? text.dropHere : text.orDrop}
        </Text>
      </Stack>
    </Stack>
  );
}
