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
import type { Held } from '#actions/ledger/read-ledger';
import { hasReport } from '#core/check/row/filled';
import { FILLING } from '../../text/filling.ts';
import { useText } from '../../use-pane.ts';
import { Findings } from './findings.tsx';
import { Reports } from './reports.tsx';
import { Section } from './section.tsx';
import { Targets } from './targets.tsx';
import { TaskHead } from './task-head.tsx';
import { useGoTo } from '../../use-go-to.ts';
import { lackWords } from './words.ts';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '16px', minWidth: 0 },
  lacks: { margin: 0, paddingInlineStart: '20px', overflowWrap: 'anywhere', ...typographyStyles.body1 },
  good: {
    display: 'flex',
    alignItems: 'center',
    gap: '6px',
    color: tokens.colorStatusSuccessForeground1,
    ...typographyStyles.body1,
  },
  places: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  label: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

const ICONS = { tasks: ClipboardTaskRegular, progress: TableRegular, figures: TargetRegular } as const;

/**
 * Everything about the task of a row; where the workbook was changed at large (`isOutdated`)
 * nothing of what was reported, since it may belong to another row by now.
 */
export function TaskCard({
  card,
  held,
  isOutdated,
}: {
  readonly card: RowCard;
  readonly held: Held;
  readonly isOutdated: boolean;
}) {
  const styles = useStyles();
  const text = useText(FILLING);
  const goTo = useGoTo();
  const { findings, lacks, report, basis } = card;
  const places = useMemo(() => placesOf(held, card), [held, card]);
  const isTold = !isOutdated;
  const isClean = findings.length === 0 && report !== null && basis !== null && hasReport(basis);
  return (
    <article
      className={styles.card}
      aria-label={card.task.no === '' ? text.unnumbered : text.task(card.task.no)}
    >
      <TaskHead card={card} isOneNotice={held.registry.notices.length === 1} />
      {isTold && (findings.length > 0 || isClean) && (
        <Section title={text.findings}>
          {isClean ? (
            <span className={styles.good}>
              <CheckmarkCircleRegular aria-hidden fontSize={16} />
              {text.noFindings}
            </span>
          ) : (
            <Findings findings={findings} survey={held.survey} />
          )}
        </Section>
      )}
      {isTold && lacks.length > 0 && (
        <Section title={text.lacks}>
          <ul className={styles.lacks}>
            {lackWords(lacks, text).map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </Section>
      )}
      {isTold && <Targets card={card} />}
      {isTold && <Reports card={card} />}
      {Object.values(places).some((place) => place !== null) && (
        <>
          <Divider />
          <div className={styles.places}>
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
                    onClick={() => goTo((desk) => placesOf(desk.held, card)[kind], text.places[kind])}
                  >
                    {text.places[kind]}
                  </Button>
                )
              );
            })}
          </div>
        </>
      )}
    </article>
  );
}
