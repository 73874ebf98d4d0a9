import { Badge, makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import type { RowCard } from '#actions/row/card';
import type { CardTarget } from '#actions/row/card-targets';
import { lampSentence } from '#core/finding/lamp-reasons';
import { LampIcon } from '../../parts/lamp-icon.tsx';
import { Stack } from '../../parts/stack.tsx';
import { negative } from '../../parts/styles.ts';
import { FILLING_TEXT } from '../../text/filling.ts';
import { usePane, useText } from '../../use-pane.ts';
import { Section } from './section.tsx';
import { goalWords, reporterWords } from './card-words.ts';

const useStyles = makeStyles({
  ofRow: {
    marginInline: negative(tokens.spacingHorizontalS),
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  words: { overflowWrap: 'anywhere' },
  name: { columnGap: tokens.spacingHorizontalSNudge },
  metric: { fontWeight: tokens.fontWeightSemibold },
  why: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

/** The targets of the task, each with its lamp and the reason for it. */
export function Targets({ card }: { readonly card: RowCard }) {
  const text = useText(FILLING_TEXT);
  const language = usePane((state) => state.language);
  const { targets, basis } = card;
  const note = targets.length === 0 || basis === null ? '' : text.by(reporterWords(basis, language));
  return (
    <Section title={text.targets} note={note}>
      {targets.length === 0 ? (
        <Text>{text.noTargets}</Text>
      ) : (
        <Stack as="ul" gap="mNudge">
          {targets.map((one) => (
            <TargetLine key={one.target.id} {...one} />
          ))}
        </Stack>
      )}
    </Section>
  );
}

function TargetLine({ target, isOfRow, confirmation, status }: CardTarget) {
  const styles = useStyles();
  const text = useText(FILLING_TEXT);
  const language = usePane((state) => state.language);
  return (
    <Stack as="li" isRow isFixed gap="s" align="start" className={mergeClasses(isOfRow && styles.ofRow)}>
      <LampIcon lamp={status?.lamp ?? 'none'} />
      <Stack gap="xxs" className={styles.words}>
        <Stack as="span" isRow align="center" className={styles.name}>
          <span className={styles.metric}>{target.metric}</span>
          <span>{goalWords(target, text)}</span>
          {target.stretch && <Badge appearance="outline">{text.stretch}</Badge>}
          {isOfRow && <Badge appearance="tint">{text.ofRow}</Badge>}
          {confirmation === 'corrected' && <Badge appearance="outline">{text.corrected}</Badge>}
        </Stack>
        {status !== null && <span className={styles.why}>{lampSentence(status.reason, language)}</span>}
      </Stack>
    </Stack>
  );
}
