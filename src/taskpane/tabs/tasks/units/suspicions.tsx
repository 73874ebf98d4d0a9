import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { prepareUnits } from '#actions/enter/enter';
import { answersTo, type ListedUnit, type Suspicion, suspicions, unitList } from '#actions/units/unit-list';
import { UNITS_TEXT } from '../../../text/units.ts';
import { usePane, useText } from '../../../use-pane.ts';

/** So many stand above the list; the others when these are answered or asked for. */
const FIRST = 5;

const useStyles = makeStyles({
  title: { margin: 0 },
  box: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  hint: { color: tokens.colorNeutralForeground2 },
  pair: { display: 'flex', flexDirection: 'column', gap: '4px', overflowWrap: 'anywhere' },
  answers: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  button: { height: 'auto', whiteSpace: 'normal', textAlign: 'start' },
});

/** Names that may mean one unit, each to be answered with one click; what is answered stands in the sheet. */
export function Suspicions({ units }: { readonly units: readonly ListedUnit[] }) {
  const styles = useStyles();
  const text = useText(UNITS_TEXT);
  const session = usePane((state) => state.session);
  const isIdle = usePane((state) => state.work === null);
  const [count, setCount] = useState(FIRST);
  const open = suspicions(units);
  if (open.length === 0) return null;
  const answer = ({ unit, other }: Suspicion, used: string | null): void =>
    void session?.change((held) => {
      // As the workbook is now; what was answered in the sheet meanwhile is not asked again.
      const now = suspicions(unitList(held)).find(
        (one) => one.unit.name === unit.name && one.other.name === other.name,
      );
      return prepareUnits(held, now === undefined ? [] : answersTo(now, used), session.checkOptions);
    });
  return (
    <section className={styles.box}>
      <Text className={styles.title} as="h2" weight="semibold" block>
        {text.suspected(open.length)}
      </Text>
      <Text size={200} className={styles.hint}>
        {text.suspectedHint}
      </Text>
      {open.slice(0, count).map((one) => {
        const pair = text.pair(one.unit.name, one.other.name);
        return (
          <div key={pair} className={styles.pair} role="group" aria-label={pair}>
            <Text size={200}>{pair}</Text>
            <div className={styles.answers}>
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
            </div>
          </div>
        );
      })}
      {count < open.length && (
        <Button size="small" appearance="subtle" onClick={() => setCount(open.length)}>
          {text.more(count, open.length)}
        </Button>
      )}
    </section>
  );
}
