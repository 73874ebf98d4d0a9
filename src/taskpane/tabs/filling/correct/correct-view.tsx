import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Select,
  Text,
  tokens,
  typographyStyles,
} from '@fluentui/react-components';
import { ArrowLeftRegular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type ClosedReport, closedReports } from '#actions/period/closed-reports';
import type { Ledger } from '#actions/ledger/read-ledger';
import type { Task } from '#core/record/task';
import { periodWords } from '#core/text/calendar-words';
import { Empty } from '../../../parts/empty.tsx';
import { More } from '../../../parts/more.tsx';
import { Stack } from '../../../parts/stack.tsx';
import { CORRECT_TEXT } from '../../../text/month/correct.ts';
import type { Correcting } from '../../../session/state/correcting.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { ReportItem } from './report-item.tsx';

/** How many reports are rendered at once: a few screens. */
const PAGE = 40;

const useStyles = makeStyles({
  title: { margin: 0, outlineOffset: tokens.strokeWidthThick, ...typographyStyles.subtitle2 },
  hint: { color: tokens.colorNeutralForeground2 },
  back: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  list: { flexGrow: 1 },
});

/** The reports of a closed period, by unit or of the task of the current row; each can be corrected. */
export function CorrectView({
  ledger,
  correcting,
}: {
  readonly ledger: Ledger;
  readonly correcting: Correcting;
}) {
  const styles = useStyles();
  const text = useText(CORRECT_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const { period } = correcting;
  const reports = useMemo(() => closedReports(ledger, period), [ledger, period]);
  const units = useMemo(() => [...new Set(reports.flatMap(({ entry }) => entry.unit ?? []))], [reports]);
  const rowTask = useTaskOfRow(reports);
  const [unit, setUnit] = useState('');
  const [isOfRow, setOfRow] = useState(true);
  const [most, setMost] = useState(PAGE);
  const shown = reports.filter(
    ({ entry }) =>
      (unit === '' || entry.unit === unit) && (rowTask === null || !isOfRow || entry.task === rowTask.id),
  );
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that had the focus is gone.
  useEffect(() => {
    if (document.hasFocus()) heading.current?.focus();
  }, [period]);
  return (
    <Stack gap="m" className={styles.list}>
      <Stack gap="xs" align="start">
        <Button
          size="small"
          appearance="subtle"
          className={styles.back}
          icon={<ArrowLeftRegular />}
          onClick={() => store.set({ correcting: null })}
        >
          {text.back}
        </Button>
        <h2 ref={heading} tabIndex={-1} className={styles.title}>
          {text.heading(periodWords(period, language))}
        </h2>
        <Text size={200} className={styles.hint}>
          {text.hint}
        </Text>
      </Stack>
      <Stack gap="xs">
        <Field label={text.unit} size="small">
          <Select
            value={unit}
            onChange={(_, { value }) => {
              setUnit(value);
              setMost(PAGE);
            }}
          >
            <option value="">{text.allUnits}</option>
            {units.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        {rowTask !== null && (
          <Checkbox
            label={text.ofRow(text.task(rowTask.no))}
            checked={isOfRow}
            onChange={(_, { checked }) => setOfRow(checked === true)}
          />
        )}
        <Text size={200} role="status" className={styles.hint}>
          {text.count(shown.length)}
        </Text>
      </Stack>
      {shown.length === 0 ? (
        <Empty text={text.none} />
      ) : (
        <Stack as="ul" gap="m">
          {shown.slice(0, most).map((report) => (
            <li key={report.entry.key}>
              <ReportItem report={report} form={correcting.forms.get(report.entry.key) ?? null} />
            </li>
          ))}
        </Stack>
      )}
      {shown.length > most && (
        <More
          label={text.more(Math.min(PAGE, shown.length - most))}
          onMore={() => setMost((before) => before + PAGE)}
        />
      )}
    </Stack>
  );
}

/** The task of the row the user is in; null where none of the reports is about it. */
function useTaskOfRow(reports: readonly ClosedReport[]): Task | null {
  const card = usePane((state) => state.row?.card ?? null);
  if (card === null || card === 'unreadable') return null;
  return reports.some(({ entry }) => entry.task === card.task.id) ? card.task : null;
}
