import { Badge, Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { RowCard } from '#actions/row/card';
import { reportOf } from '#core/check/row/filled';
import { VALUE_WORDING } from '#core/finding/wording';
import type { Entry } from '#core/record/entry';
import { FILLING } from '../../text/filling.ts';
import { usePane, useText } from '../../use-pane.ts';
import { Folded } from './folded.tsx';
import { CardList } from './card-list.tsx';
import { Section } from './section.tsx';
import { whoOf } from './words.ts';

const useStyles = makeStyles({
  report: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    paddingLeft: '10px',
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  who: { fontWeight: tokens.fontWeightSemibold },
  figures: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

/** So many reports are shown at first. */
const FIRST = 3;

/** What was reported on the task before, the latest first. */
export function Reports({ card }: { readonly card: RowCard }) {
  const text = useText(FILLING);
  const [isAll, setAll] = useState(false);
  const all = card.report === null && card.basis !== null ? [card.basis, ...card.reports] : card.reports;
  const written = all.filter((entry) => entry !== card.basis || reportOf(entry) !== '');
  const metrics = new Map(card.targets.map(({ target }) => [target.id, target]));
  return (
    <Section title={text.reports}>
      {written.length === 0 ? (
        <Text>{text.noReports}</Text>
      ) : (
        <CardList>
          {written.slice(0, isAll ? written.length : FIRST).map((entry) => (
            <Report key={entry.key} entry={entry} figures={figuresOf(entry)} />
          ))}
        </CardList>
      )}
      {written.length > FIRST && (
        <Link as="button" aria-expanded={isAll} onClick={() => setAll(!isAll)}>
          {isAll ? text.less : text.allReports(written.length)}
        </Link>
      )}
    </Section>
  );

  function figuresOf({ figures }: Entry): readonly string[] {
    return figures.flatMap(({ target: id, value }) => {
      const target = metrics.get(id);
      if (target === undefined || value === null) return [];
      return [
        text.figure(target.metric, typeof value === 'number' ? `${String(value)}${target.unit}` : value),
      ];
    });
  }
}

function Report({ entry, figures }: { readonly entry: Entry; readonly figures: readonly string[] }) {
  const styles = useStyles();
  const text = useText(FILLING);
  const language = usePane((state) => state.language);
  return (
    <li className={styles.report}>
      <span className={styles.head}>
        <span className={styles.who}>{whoOf(entry, text)}</span>
        {entry.rating !== null && (
          <Badge appearance="outline">{VALUE_WORDING['rating']?.[entry.rating]?.[language]}</Badge>
        )}
      </span>
      {figures.length > 0 && <span className={styles.figures}>{figures.join(text.between)}</span>}
      <Folded text={reportOf(entry) || text.noText} lines={3} />
      {entry.problem !== '' && <span className={styles.figures}>{text.problem(entry.problem)}</span>}
    </li>
  );
}
