import { Badge, Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { ClosedReport } from '#actions/period/closed-reports';
import { figurePart, partText } from '#actions/period/correction-draft';
import { VALUE_WORDING } from '#core/finding/value-wording';
import { dateWords } from '#core/text/calendar-words';
import { Stack } from '../../../parts/stack.tsx';
import { editForm } from '../../../session/month/correct-flow.ts';
import type { CorrectionForm } from '../../../session/state/correcting.ts';
import { CORRECT_TEXT } from '../../../text/month/correct.ts';
import { FILLING_TEXT } from '../../../text/filling.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { Folded } from '../folded.tsx';
import { ReportForm } from './report-form.tsx';

/** Characters of a task by which it is recognized. */
const SHORT = 40;

const useStyles = makeStyles({
  item: {
    paddingLeft: tokens.spacingHorizontalMNudge,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, ...typographyStyles.body1Strong },
  note: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

/** A report of a closed period: what it says, who corrected it, and the form that corrects it. */
export function ReportItem({
  report,
  form,
}: {
  readonly report: ClosedReport;
  readonly form: CorrectionForm | null;
}) {
  const styles = useStyles();
  const text = useText(CORRECT_TEXT);
  const filling = useText(FILLING_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const { entry, corrections, no, content, targets } = report;
  const task = text.task(no);
  const unit = entry.unit ?? text.noUnit;
  const figures = targets.flatMap((target) => {
    const shown = partText(entry, figurePart(target));
    return shown === '' ? [] : [filling.figure(target.metric, shown)];
  });
  const item = useRef<HTMLDivElement>(null);
  const isOpen = form !== null;
  const wasOpen = useRef(isOpen);
  // The form that had the focus is gone.
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.hasFocus()) item.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div ref={item} className={styles.item} role="group" aria-label={text.report(task, unit)}>
      <Stack gap="xs">
        <Stack isRow isSpread gap="xs" align="center">
          <span className={styles.title}>{unit}</span>
          {entry.rating !== null && (
            <Badge appearance="outline">{VALUE_WORDING.rating[entry.rating][language]}</Badge>
          )}
        </Stack>
        <span className={styles.note}>
          {`${task} ${content.length > SHORT ? `${content.slice(0, SHORT - 1)}…` : content}`}
        </span>
        {form === null ? (
          <>
            <Folded text={partText(entry, 'text') || text.noText} lines={3} />
            {figures.length > 0 && <span className={styles.note}>{figures.join(text.between)}</span>}
            {corrections.map(({ version, by, on, why }) => (
              <span key={version} className={styles.note}>
                {text.corrected(version, by, on === null ? '' : dateWords(on, language), why)}
              </span>
            ))}
            <div>
              <Button
                size="small"
                aria-label={text.correctOf(text.report(task, unit))}
                onClick={() => editForm(store, entry.key, { draft: {}, why: '' })}
              >
                {text.correct}
              </Button>
            </div>
          </>
        ) : (
          <ReportForm report={report} form={form} />
        )}
      </Stack>
    </div>
  );
}
