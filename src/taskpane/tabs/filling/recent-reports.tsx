import { Badge, Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowCard } from '#actions/row/card';
import { reportText } from '#core/reporting/filled';
import { figureText } from '#core/check/status/typed-figure';
import { VALUE_WORDING } from '#core/finding/value-wording';
import type { Entry } from '#core/record/entered/entry';
import { Stack } from '../../parts/stack.tsx';
import { FILLING_TEXT } from '../../text/filling.ts';
import { usePane, useText } from '../../use-pane.ts';
import { Folded } from './folded.tsx';
import { Section } from './section.tsx';
import { reporterWords } from './card-words.ts';

const useStyles = makeStyles({
  report: {
    paddingLeft: tokens.spacingHorizontalMNudge,
    borderLeft: `${tokens.strokeWidthThick} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { columnGap: tokens.spacingHorizontalS },
  who: { fontWeight: tokens.fontWeightSemibold },
  figures: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

/** How many reports are shown at first. */
const FIRST = 3;

/** Other reports on the task, the latest first. */
export function RecentReports({ card }: { readonly card: RowCard }) {
  const text = useText(FILLING_TEXT);
  const [isAll, setAll] = useState(false);
  const all = card.report === null && card.basis !== null ? [card.basis, ...card.reports] : card.reports;
  const written = all.filter((entry) => entry !== card.basis || reportText(entry) !== '');
  const metrics = new Map(card.targets.map(({ target }) => [target.id, target]));
  return (
    <Section title={text.reports}>
      {written.length === 0 ? (
        <Text>{text.noReports}</Text>
      ) : (
        <Stack as="ul" gap="mNudge">
          {written.slice(0, isAll ? written.length : FIRST).map((entry) => (
            <Report key={entry.key} entry={entry} figures={figuresOf(entry)} />
          ))}
        </Stack>
      )}
      {written.length > FIRST && (
        <Link as="button" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? text.less : text.allReports(written.length)}
        </Link>
      )}
    </Section>
  );

  function figuresOf({ figures }: Entry): readonly string[] {
    return figures.flatMap((figure) => {
      const { target: id, value, isPercent = false } = figure;
      const target = metrics.get(id);
      if (target === undefined || value === null) return [];
      const shown = figureText(figure);
      const isBare = typeof value === 'number' && !isPercent;
      return [text.figure(target.metric, isBare ? `${shown}${target.unit}` : shown)];
    });
  }
}

function Report({ entry, figures }: { readonly entry: Entry; readonly figures: readonly string[] }) {
  const styles = useStyles();
  const text = useText(FILLING_TEXT);
  const language = usePane((state) => state.language);
  return (
    <Stack as="li" gap="xxs" className={styles.report}>
      <Stack as="span" isRow align="center" className={styles.head}>
        <span className={styles.who}>{reporterWords(entry, language)}</span>
        {entry.rating !== null && (
          <Badge appearance="outline">{VALUE_WORDING.rating[entry.rating][language]}</Badge>
        )}
      </Stack>
      {figures.length > 0 && <span className={styles.figures}>{figures.join(text.between)}</span>}
      <Folded text={reportText(entry) || text.noText} lines={3} />
      {entry.problem !== '' && <span className={styles.figures}>{text.problem(entry.problem)}</span>}
    </Stack>
  );
}
