import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { Stack } from '../../../parts/stack.tsx';
import { beginComparing } from '../../../session/workbook/compare-flow.ts';
import { COMPARE_TEXT } from '../../../text/compare.ts';
import { useStore, useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  card: {
    padding: tokens.spacingVerticalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  title: { margin: 0 },
  purpose: { color: tokens.colorNeutralForeground2 },
});

/** Opens the comparison of two notices. */
export function CompareCard() {
  const styles = useStyles();
  const text = useText(COMPARE_TEXT);
  const store = useStore();
  const title = useId();
  return (
    <Stack as="section" gap="s" className={styles.card} aria-labelledby={title}>
      <Subtitle2 as="h2" id={title} className={styles.title}>
        {text.card}
      </Subtitle2>
      <Text className={styles.purpose}>{text.purpose}</Text>
      <div>
        <Button onClick={() => beginComparing(store)}>{text.begin}</Button>
      </div>
    </Stack>
  );
}
