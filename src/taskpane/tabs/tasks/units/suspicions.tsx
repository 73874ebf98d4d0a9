import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { prepareUnits } from '#actions/units/prepare-units';
import { unitAnswers, type ListedUnit, type Suspicion, suspicions, unitList } from '#actions/units/unit-list';
import { Stack } from '../../../parts/stack.tsx';
import { UNITS_TEXT } from '../../../text/units.ts';
import { usePane, useText } from '../../../use-pane.ts';

/** How many are shown above the list; more when these are answered, or on request. */
const FIRST = 5;

const useStyles = makeStyles({
  title: { margin: 0 },
  box: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  hint: { color: tokens.colorNeutralForeground2 },
  pair: { overflowWrap: 'anywhere' },
  button: { height: 'auto', whiteSpace: 'normal', textAlign: 'start' },
});

/** Pairs of names that may mean one unit, each with its answers; an answer is written to 单位目录. */
export function Suspicions({ units }: { readonly units: readonly ListedUnit[] }) {
  const styles = useStyles();
  const text = useText(UNITS_TEXT);
  const session = usePane((state) => state.session);
  const isIdle = usePane((state) => state.work === null);
  const [count, setCount] = useState(FIRST);
  const open = suspicions(units);
  if (open.length === 0) return null;
  const answer = ({ unit, other }: Suspicion, used: string | null): void =>
    void session?.change(
      (ledger) => {
        // The question may have been answered in the sheet meanwhile.
        const now = suspicions(unitList(ledger)).find(
          (one) => one.unit.name === unit.name && one.other.name === other.name,
        );
        return prepareUnits(ledger, now === undefined ? [] : unitAnswers(now, used), session.checkOptions);
      },
      { kind: 'units' },
    );
  return (
    <Stack as="section" gap="s" className={styles.box}>
      <Text className={styles.title} as="h2" weight="semibold" block>
        {text.suspected(open.length)}
      </Text>
      <Text size={200} className={styles.hint}>
        {text.suspectedHint}
      </Text>
      {open.slice(0, count).map((one) => {
        const pair = text.pair(one.unit.name, one.other.name);
        return (
          <Stack key={pair} gap="xs" className={styles.pair} role="group" aria-label={pair}>
            <Text size={200}>{pair}</Text>
            <Stack isRow gap="xs">
              {[one.other.name, one.unit.name, null].map((used) => (
                <Button
                  key={used ?? ''}
                  size="small"
                  className={styles.button}
                  disabledFocusable={!isIdle}
                  onClick={() => answer(one, used)}
                >
                  {used === null ? text.notOne : text.useName(used)}
                </Button>
              ))}
            </Stack>
          </Stack>
        );
      })}
      {count < open.length && (
        <Button size="small" appearance="subtle" onClick={() => setCount(open.length)}>
          {text.more(count, open.length)}
        </Button>
      )}
    </Stack>
  );
}
