import { Badge, makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { RowCard } from '#actions/row/card';
import type { CardTarget } from '#actions/row/card-targets';
import { lampMessage } from '#core/finding/lamp-wording';
import { Lamp } from '../../parts/lamp.tsx';
import { FILLING } from '../../text/filling.ts';
import { usePane, useText } from '../../use-pane.ts';
import { CardList } from './card-list.tsx';
import { Section } from './section.tsx';
import { goalOf, whoOf } from './words.ts';

const useStyles = makeStyles({
  target: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  ofRow: {
    margin: '0 -8px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  words: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0, overflowWrap: 'anywhere' },
  name: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '6px' },
  metric: { fontWeight: tokens.fontWeightSemibold },
  why: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

/** The targets of the task, each with its lamp and why it is lit. */
export function Targets({ card }: { readonly card: RowCard }) {
  const text = useText(FILLING);
  const { targets, basis } = card;
  const note = targets.length === 0 || basis === null ? '' : text.by(whoOf(basis, text));
  return (
    <Section title={text.targets} note={note}>
      {targets.length === 0 ? (
        <Text>{text.noTargets}</Text>
      ) : (
        <CardList>
          {targets.map((one) => (
            <TargetLine key={one.target.id} {...one} />
          ))}
        </CardList>
      )}
    </Section>
  );
}

function TargetLine({ target, isOfRow, confirmation, standing }: CardTarget) {
  const styles = useStyles();
  const text = useText(FILLING);
  const language = usePane((state) => state.language);
  return (
    <li className={mergeClasses(styles.target, isOfRow && styles.ofRow)}>
      <Lamp lamp={standing?.lamp ?? 'none'} />
      <div className={styles.words}>
        <span className={styles.name}>
          <span className={styles.metric}>{target.metric}</span>
          <span>{goalOf(target, text)}</span>
          {target.stretch && <Badge appearance="outline">{text.stretch}</Badge>}
          {isOfRow && <Badge appearance="tint">{text.ofRow}</Badge>}
          {confirmation === 'corrected' && <Badge appearance="outline">{text.corrected}</Badge>}
        </span>
        {standing !== null && <span className={styles.why}>{lampMessage(standing.why, language)}</span>}
      </div>
    </li>
  );
}
