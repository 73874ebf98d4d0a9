import { Button, Checkbox, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import { reminderFile } from '#actions/reporting/reminder-file';
import { remindersOf } from '#actions/reporting/reminders';
import type { ReportingStatus } from '#actions/reporting/reporting-status';
import { dateWords, periodWords } from '#core/text/calendar-words';
import { ActionBar } from '../../../parts/action-bar.tsx';
import { Empty } from '../../../parts/empty.tsx';
import { Stack } from '../../../parts/stack.tsx';
import { todayFor } from '../../../session/day.ts';
import { download } from '../../../session/month/files-out.ts';
import { noteReminders } from '../../../session/month/reminders-flow.ts';
import { PERIOD_TEXT } from '../../../text/month/period.ts';
import { REMINDERS_TEXT } from '../../../text/month/reminders.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { unitCounts } from '../period/unit-counts.ts';
import { useStatus } from '../use-status.ts';
import { ReminderItem } from './reminder-item.tsx';

const useStyles = makeStyles({
  title: { margin: 0 },
  list: { flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** 催报: which units owe what for the period that is reported on, with a text for each. */
export function RemindersView() {
  const workbook = usePane((state) => state.workbook);
  return workbook === null ? null : <Reminders workbook={workbook} />;
}

function Reminders({ workbook }: { readonly workbook: CheckedLedger }) {
  const status = useStatus(workbook, null);
  return typeof status === 'string' ? <Empty text={status} /> : <Units workbook={workbook} status={status} />;
}

function Units({ workbook, status }: { readonly workbook: CheckedLedger; readonly status: ReportingStatus }) {
  const styles = useStyles();
  const text = useText(REMINDERS_TEXT);
  const words = useText(PERIOD_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const isIdle = usePane((state) => state.work === null);
  const day = todayFor(store);
  const { ledger, checked } = workbook;
  const drafts = useMemo(
    () => remindersOf(status, ledger.entries.reminders, checked, day),
    [status, ledger, checked, day],
  );
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const open = drafts.filter(({ isSent }) => !isSent);
  const chosen = open.filter(({ unit }) => !left.has(unit));
  const { period, due } = status;
  return (
    <Stack gap="m" className={styles.list}>
      <Stack gap="xs">
        <Subtitle2 as="h2" className={styles.title}>
          {text.heading(periodWords(period, language), due === null ? null : dateWords(due, language))}
        </Subtitle2>
        <Text>{words.counts(unitCounts(status))}</Text>
      </Stack>
      {drafts.length === 0 ? (
        <Empty text={text.none} />
      ) : (
        <>
          {open.length > 0 && (
            <Checkbox
              label={text.all}
              checked={chosen.length === open.length ? true : chosen.length === 0 ? false : 'mixed'}
              onChange={(_, { checked: isAll }) =>
                setLeft(new Set(isAll === true ? [] : open.map(({ unit }) => unit)))
              }
            />
          )}
          <ActionBar place="top">
            <Button
              appearance="primary"
              disabledFocusable={!isIdle || chosen.length === 0}
              onClick={() => void noteReminders(store, chosen, { period, on: day })}
            >
              {text.mark(chosen.length)}
            </Button>
            <Button
              onClick={() =>
                download(
                  `${text.fileName(period, day)}.txt`,
                  new TextEncoder().encode(
                    reminderFile(
                      drafts.filter((draft) => draft.isSent || chosen.includes(draft)),
                      ledger.entries.units,
                    ),
                  ),
                  'text/plain;charset=utf-8',
                )
              }
            >
              {text.save}
            </Button>
            <Text size={200} className={styles.hint}>
              {text.markHint}
            </Text>
          </ActionBar>
          <Stack as="ul" gap="s">
            {drafts.map((draft) => {
              const unit = status.units.find((one) => one.unit === draft.unit);
              return (
                <li key={draft.unit}>
                  <ReminderItem
                    draft={draft}
                    about={unit === undefined ? '' : text.unit(unit)}
                    isChosen={!left.has(draft.unit)}
                    onChoose={(isChosen) =>
                      setLeft(
                        new Set(
                          isChosen ? [...left].filter((one) => one !== draft.unit) : [...left, draft.unit],
                        ),
                      )
                    }
                  />
                </li>
              );
            })}
          </Stack>
        </>
      )}
    </Stack>
  );
}
