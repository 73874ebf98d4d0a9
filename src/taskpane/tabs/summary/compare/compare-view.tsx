import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef } from 'react';
import type { Ledger } from '#actions/ledger/read-ledger';
import { Empty } from '../../../parts/empty.tsx';
import { Stack } from '../../../parts/stack.tsx';
import type { Comparing } from '../../../session/state/comparing.ts';
import { comparison } from '../../../session/workbook/compare-flow.ts';
import { COMPARE_TEXT } from '../../../text/compare.ts';
import { useStore, useText } from '../../../use-pane.ts';
import { ChooseSides } from './choose-sides.tsx';
import { DiffList } from './diff-list.tsx';

const useStyles = makeStyles({
  title: { margin: 0, outlineOffset: tokens.strokeWidthThick, ...typographyStyles.subtitle2 },
  hint: { color: tokens.colorNeutralForeground2 },
  back: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

/** 通知比对: two notices are chosen, and listed side by side, task by task. */
export function CompareView({
  ledger,
  comparing,
}: {
  readonly ledger: Ledger;
  readonly comparing: Comparing;
}) {
  const styles = useStyles();
  const text = useText(COMPARE_TEXT);
  const store = useStore();
  const compared = useMemo(() => comparison(ledger, comparing), [ledger, comparing]);
  const { before, after } = comparing;
  const isSame = before !== null && JSON.stringify(before) === JSON.stringify(after);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (document.hasFocus()) heading.current?.focus();
  }, []);
  return (
    <Stack gap="m">
      <Stack gap="xs" align="start">
        <Button
          size="small"
          appearance="subtle"
          className={styles.back}
          icon={<ArrowLeftRegular />}
          onClick={() => store.set({ comparing: null })}
        >
          {text.back}
        </Button>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {text.card}
        </h2>
        <Text size={200} className={styles.hint}>
          {text.hint}
        </Text>
      </Stack>
      <ChooseSides ledger={ledger} comparing={comparing} />
      {isSame ? (
        <Empty text={text.same} />
      ) : compared === null ? (
        <Empty text={text.missing} />
      ) : (
        <DiffList key={JSON.stringify([before, after])} items={compared.items} />
      )}
    </Stack>
  );
}
