import { Button, Divider, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ClipboardTaskRegular,
  TableRegular,
  TargetRegular,
} from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { RowCard } from '#actions/row/card';
import { placesOf } from '#actions/row/card-places';
import type { Ledger } from '#actions/ledger/read-ledger';
import { hasReport } from '#core/reporting/filled';
import { Stack } from '../../parts/stack.tsx';
import { FILLING_TEXT } from '../../text/filling.ts';
import { usePane, useText } from '../../use-pane.ts';
import { Propose } from './amend/propose.tsx';
import { CorrectLink } from './correct/correct-link.tsx';
import { RowFindings } from './row-findings.tsx';
import { RecentReports } from './recent-reports.tsx';
import { Section } from './section.tsx';
import { Targets } from './targets.tsx';
import { TaskHead } from './task-head.tsx';
import { useGoTo } from '../../use-go-to.ts';
import { missingWords } from './card-words.ts';

const useStyles = makeStyles({
  missing: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    overflowWrap: 'anywhere',
    ...typographyStyles.body1,
  },
  good: {
    color: tokens.colorStatusSuccessForeground1,
    ...typographyStyles.body1,
  },
  label: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

const ICONS = { tasks: ClipboardTaskRegular, progress: TableRegular, figures: TargetRegular } as const;

/**
 * Everything about the task of a row. Where the workbook has to be read again
 * (`isOutdated`) nothing that was reported is shown, since it may belong to another row.
 */
export function TaskCard({
  card,
  ledger,
  isOutdated,
}: {
  readonly card: RowCard;
  readonly ledger: Ledger;
  readonly isOutdated: boolean;
}) {
  const styles = useStyles();
  const text = useText(FILLING_TEXT);
  const language = usePane((state) => state.language);
  const goTo = useGoTo();
  const { findings, missing: lacks, report, basis } = card;
  const places = useMemo(() => placesOf(ledger, card), [ledger, card]);
  const isClean = findings.length === 0 && report !== null && basis !== null && hasReport(basis);
  return (
    <article aria-label={card.task.no === '' ? text.unnumbered : text.task(card.task.no)}>
      <Stack gap="l">
        <TaskHead card={card} isOneNotice={ledger.registry.notices.length === 1} />
        {!isOutdated && (findings.length > 0 || isClean) && (
          <Section title={text.findings}>
            {isClean ? (
              <Stack as="span" isRow gap="sNudge" align="center" className={styles.good}>
                <CheckmarkCircleRegular aria-hidden fontSize={tokens.fontSizeBase400} />
                {text.noFindings}
              </Stack>
            ) : (
              <RowFindings findings={findings} survey={ledger.survey} />
            )}
          </Section>
        )}
        {!isOutdated && lacks.length > 0 && (
          <Section title={text.missing}>
            <ul className={styles.missing}>
              {missingWords(lacks, text, language).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Section>
        )}
        {!isOutdated && <Targets card={card} />}
        {!isOutdated && <RecentReports card={card} />}
        {Object.values(places).some((place) => place !== null) && (
          <>
            <Divider />
            <Stack isRow gap="s" align="center">
              <span className={styles.label}>{text.goTo}</span>
              {(['tasks', 'progress', 'figures'] as const).map((kind) => {
                const place = places[kind];
                const Icon = ICONS[kind];
                return (
                  place !== null && (
                    <Button
                      key={kind}
                      size="small"
                      icon={<Icon />}
                      onClick={() =>
                        goTo((workbook) => placesOf(workbook.ledger, card)[kind], text.places[kind])
                      }
                    >
                      {text.places[kind]}
                    </Button>
                  )
                );
              })}
            </Stack>
          </>
        )}
        {!isOutdated && <Propose task={card.task} ledger={ledger} />}
        {!isOutdated && <CorrectLink period={report?.period ?? null} ledger={ledger} />}
      </Stack>
    </article>
  );
}
