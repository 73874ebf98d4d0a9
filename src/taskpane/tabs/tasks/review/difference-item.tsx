import { makeStyles, Radio, RadioGroup, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import { type Choice, defaultChoice, type Difference } from '#core/merge/difference';
import type { Incoming } from '../../../session/state/incoming.ts';
import { Stack } from '../../../parts/stack.tsx';
import { REVIEW_TEXT, type ReviewText } from '../../../text/review.ts';
import { useText } from '../../../use-pane.ts';
import { shownValue } from './shown-value.ts';

const useStyles = makeStyles({
  before: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
  name: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

interface DifferenceItemProps {
  readonly difference: Difference;
  readonly title: string;
  readonly from: Incoming['from'];
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** One difference: the value of either side, and which of them is chosen. */
export function DifferenceItem({ difference, title, from, choice, onChoose }: DifferenceItemProps) {
  const styles = useStyles();
  const text = useText(REVIEW_TEXT);
  const label = useId();
  const options = optionsOf(difference, text);
  const usual = defaultChoice(difference);
  const names = { mine: text.mine, theirs: text.theirs[from] };
  const before = beforeOf(difference, text);
  return (
    <Stack>
      <Text id={label}>{title}</Text>
      {before !== null && (
        <span className={styles.before}>
          {text.before} {before}
        </span>
      )}
      <RadioGroup
        aria-labelledby={label}
        value={choice}
        onChange={(_, { value }) => onChoose(value === 'mine' ? 'mine' : 'theirs')}
      >
        {(['mine', 'theirs'] as const).map((side) => (
          <Radio
            key={side}
            value={side}
            label={
              <Stack as="span">
                <span className={styles.name}>
                  {names[side]}
                  {side === usual && ` · ${text.usual}`}
                </span>
                <span>{options[side]}</span>
              </Stack>
            }
          />
        ))}
      </RadioGroup>
    </Stack>
  );
}

/** What the workbook has after either choice. */
function optionsOf(one: Difference, text: ReviewText): Readonly<Record<Choice, string>> {
  switch (one.kind) {
    case 'field':
      return {
        mine: shownValue(one.field, one.mine, text),
        theirs: shownValue(one.field, one.theirs, text),
      };
    case 'removed':
      return { mine: text.keep, theirs: text.remove };
    case 'deleted':
      return { mine: text.stayDeleted, theirs: text.bringBack };
    case 'allocations':
      return { mine: text.keepRows, theirs: text.takeRows };
  }
}

/** The value before, where both sides have changed it. */
function beforeOf(one: Difference, text: ReviewText): string | null {
  if (one.kind !== 'field' || !one.isMineEdited) return null;
  return shownValue(one.field, one.before, text);
}
