import { Badge, Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { lazy, useMemo, useRef, useState } from 'react';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import { type LedgerPeriod, periodsOf } from '#actions/period/periods-of';
import { dateWords, periodWords } from '#core/text/calendar-words';
import { Stack } from '../../../parts/stack.tsx';
import { showClosed } from '../../../session/month/correct-flow.ts';
import { PERIOD_TEXT } from '../../../text/month/period.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { Section } from '../section.tsx';
import { useStatus } from '../use-status.ts';
import { CloseQuestion } from './close-question.tsx';
import { OpenForm } from './open-form.tsx';
import { unitCounts } from './unit-counts.ts';

const useStyles = makeStyles({
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  head: { columnGap: tokens.spacingHorizontalS },
});

const CorrectView = lazy(async () => ({
  default: (await import('../correct/correct-view.tsx')).CorrectView,
}));

/** 期间: the period that is reported on, who has reported, opening and closing of periods, and reports of closed ones. */
export function PeriodView() {
  const workbook = usePane((state) => state.workbook);
  const correcting = usePane((state) => state.correcting);
  if (workbook === null) return null;
  // An undo may have opened it again.
  const isClosed = workbook.ledger.entries.history.some(({ entry }) => entry.period === correcting?.period);
  return correcting !== null && isClosed ? (
    <CorrectView ledger={workbook.ledger} correcting={correcting} />
  ) : (
    <Periods workbook={workbook} />
  );
}

function Periods({ workbook }: { readonly workbook: CheckedLedger }) {
  const text = useText(PERIOD_TEXT);
  const { ledger } = workbook;
  const { current, periods } = useMemo(() => periodsOf(ledger), [ledger]);
  const now = periods.find(({ period }) => period === current);
  return (
    <Stack gap="l">
      {periods.length === 0 ? (
        <Text>{text.none}</Text>
      ) : now === undefined ? (
        <Text>{text.noCurrent}</Text>
      ) : (
        <Current workbook={workbook} now={now} />
      )}
      <OpenForm ledger={ledger} last={periods.at(-1)?.period ?? null} />
      {periods.length > 0 && (
        <Section title={text.list}>
          <Stack as="ul" gap="s">
            {[...periods].reverse().map((one) => (
              <li key={one.period}>
                <PeriodLine ledger={ledger} one={one} />
              </li>
            ))}
          </Stack>
        </Section>
      )}
    </Stack>
  );
}

/** The period that is reported on now: its due day, and how many units have reported. */
function Current({ workbook, now }: { readonly workbook: CheckedLedger; readonly now: LedgerPeriod }) {
  const styles = useStyles();
  const text = useText(PERIOD_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const status = useStatus(workbook, now.period);
  const due = now.due === null ? text.noDue : text.due(dateWords(now.due, language));
  return (
    <Stack gap="xs" align="start">
      <Text size={200} className={styles.hint}>
        {text.current}
      </Text>
      <Stack isRow align="baseline" className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {periodWords(now.period, language)}
        </Subtitle2>
        <Text>{due}</Text>
      </Stack>
      <Text>{typeof status === 'string' ? status : text.counts(unitCounts(status))}</Text>
      <Button size="small" onClick={() => store.set({ fillingView: 'reminders' })}>
        {text.toReminders}
      </Button>
    </Stack>
  );
}

/** A period, and for an open one the button that closes it. */
function PeriodLine({
  ledger,
  one,
}: {
  readonly ledger: CheckedLedger['ledger'];
  readonly one: LedgerPeriod;
}) {
  const styles = useStyles();
  const text = useText(PERIOD_TEXT);
  const language = usePane((state) => state.language);
  const store = useStore();
  const [isAsking, setAsking] = useState(false);
  const line = useRef<HTMLDivElement>(null);
  const { period, state, due, entries, reported } = one;
  // The button that closes a period is gone when it is closed.
  const end = (): void => {
    setAsking(false);
    (line.current?.querySelector('button') ?? line.current)?.focus();
  };
  const name = periodWords(period, language);
  return (
    <div ref={line} role="group" aria-label={name} tabIndex={-1}>
      <Stack gap="xs">
        <Stack isRow isSpread gap="xs" align="center">
          <Stack isRow align="center" className={styles.head}>
            <Text weight="semibold">{name}</Text>
            <Badge appearance="tint" color={state === 'open' ? 'brand' : 'informative'}>
              {text.states[state]}
            </Badge>
          </Stack>
          {state === 'open' && (
            <Button size="small" disabledFocusable={isAsking} onClick={() => setAsking(true)}>
              {text.closeOf(name)}
            </Button>
          )}
          {state === 'closed' && (
            <Button size="small" onClick={() => showClosed(store, period)}>
              {text.correctOf(name)}
            </Button>
          )}
        </Stack>
        <Text size={200} className={styles.hint}>
          {[...(due === null ? [] : [text.due(dateWords(due, language))]), text.rows(reported, entries)].join(
            text.between,
          )}
        </Text>
        {isAsking && <CloseQuestion ledger={ledger} period={period} onEnd={end} />}
      </Stack>
    </div>
  );
}
