import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { type SyntheticEvent, useRef, useState } from 'react';
import type { Ledger } from '#actions/ledger/read-ledger';
import { nextPeriod, periodKind, PERIOD_KINDS, type PeriodKind } from '#actions/period/next-period';
import { type OpenedPeriod, openPeriod } from '#actions/period/open-period';
import { dateWords, periodWords } from '#core/text/calendar-words';
import { Stack } from '../../../parts/stack.tsx';
import { todayFor } from '../../../session/day.ts';
import { openPeriodNow } from '../../../session/month/period-flow.ts';
import { PERIOD_TEXT } from '../../../text/month/period.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { Section } from '../section.tsx';
import { Question } from './question.tsx';

const useStyles = makeStyles({
  row: { display: 'grid', gridTemplateColumns: '1fr 2fr', columnGap: '8px', alignItems: 'start' },
  // Else as wide as the browser makes an input, wider than a narrow pane.
  input: { minWidth: 0, width: '100%' },
});

/** 新建一期: the period after the latest one is proposed; what opening it adds is said before it is written. */
export function OpenForm({ ledger, last }: { readonly ledger: Ledger; readonly last: string | null }) {
  const styles = useStyles();
  const text = useText(PERIOD_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const session = usePane((state) => state.session);
  const isIdle = usePane((state) => state.work === null);
  const proposed = (of: PeriodKind): string => nextPeriod(of, last, todayFor(store).slice(0, 7));
  const [kind, setKind] = useState<PeriodKind>(() => (last === null ? null : periodKind(last)) ?? 'month');
  // Null: the proposed one.
  const [typed, setTyped] = useState<string | null>(null);
  const period = typed ?? proposed(kind);
  const [opened, setOpened] = useState<OpenedPeriod | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const ask = (event: SyntheticEvent): void => {
    event.preventDefault();
    store.set({ message: null });
    try {
      setOpened(openPeriod(ledger, period, todayFor(store)));
    } catch (error) {
      setOpened(null);
      session?.reportFailure(error);
    }
  };
  const end = (): void => {
    setOpened(null);
    form.current?.querySelector<HTMLElement>('button[type=submit]')?.focus();
  };
  return (
    <Section title={text.openTitle}>
      <form ref={form} onSubmit={ask}>
        <Stack gap="s" align="start">
          <div className={styles.row}>
            <Field label={text.kind} size="small">
              <Select
                value={kind}
                onChange={(_, { value }) => {
                  const chosen = PERIOD_KINDS.find((one) => one === value) ?? 'month';
                  setKind(chosen);
                  setTyped(null);
                  setOpened(null);
                }}
              >
                {PERIOD_KINDS.map((one) => (
                  <option key={one} value={one}>
                    {text.kinds[one]}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={text.period} hint={text.periodHint} size="small">
              <Input
                className={styles.input}
                value={period}
                onChange={(_, { value }) => {
                  setTyped(value);
                  setOpened(null);
                }}
              />
            </Field>
          </div>
          <Button type="submit" appearance="primary" disabledFocusable={!isIdle}>
            {text.open}
          </Button>
        </Stack>
      </form>
      {opened !== null && (
        <Question
          sentence={[
            text.willOpen(
              periodWords(opened.record.period, language),
              opened.added,
              opened.record.due === null ? null : dateWords(opened.record.due, language),
            ),
            opened.stillOpen.length === 0
              ? ''
              : text.stillOpen(opened.stillOpen.map((one) => periodWords(one, language)).join(text.between)),
          ].join('')}
          confirm={text.confirmOpen(periodWords(opened.record.period, language))}
          onConfirm={() =>
            void openPeriodNow(store, opened.record.period).then((isOpened) => {
              if (isOpened) setTyped(null);
              end();
            })
          }
          onCancel={end}
        />
      )}
    </Section>
  );
}
