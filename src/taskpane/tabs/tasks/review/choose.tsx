import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { groupBy } from '#core/record/group-by';
import { type Choice, defaultChoice, type Difference, differenceKey } from '#core/merge/difference';
import type { Incoming } from '../../../session/state/incoming.ts';
import { prepareIncoming } from '../../../session/import/import-flow.ts';
import { Stack } from '../../../parts/stack.tsx';
import { negative } from '../../../parts/styles.ts';
import { IMPORT_TEXT } from '../../../text/import.ts';
import { REVIEW_TEXT } from '../../../text/review.ts';
import { useStore, useText } from '../../../use-pane.ts';
import { DifferenceItem } from './difference-item.tsx';
import { NextBack } from './next-back.tsx';
import { Step } from './step.tsx';
import { DifferenceNames } from './difference-names.ts';

/** How many groups are rendered at once. */
const PAGE = 60;

const useStyles = makeStyles({
  title: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  all: { marginInline: negative(tokens.spacingHorizontalS) },
  group: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 160px',
    overflowWrap: 'anywhere',
  },
  more: { alignSelf: 'center' },
});

/** The differences between the ledger and the incoming registry, by task, each with a choice. */
export function Choose({ incoming }: { readonly incoming: Incoming }) {
  const styles = useStyles();
  const text = useText(REVIEW_TEXT);
  const shownWords = useText(IMPORT_TEXT).more;
  const store = useStore();
  const [shown, setShown] = useState(PAGE);
  const { pull, choices, from } = incoming;
  if (pull === null) return null;
  const { differences } = pull.comparison;
  const names = new DifferenceNames(pull, text);
  const groups = [...groupBy(differences, (one) => names.groupOf(one))];
  const choose = (next: ReadonlyMap<string, Choice>): void =>
    store.set({ incoming: { ...incoming, choices: next } });
  const chooseAll = (choice: Choice): void =>
    choose(new Map(differences.map((one) => [differenceKey(one), choice])));
  return (
    <Step
      title={text.differs(differences.length)}
      actions={<NextBack onNext={() => void prepareIncoming(store)} />}
    >
      <Text size={200} className={styles.hint}>
        {text.differsHint}
      </Text>
      <Stack isRow gap="xs" className={styles.all}>
        <Button size="small" appearance="subtle" onClick={() => chooseAll('mine')}>
          {text.allMine}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => chooseAll('theirs')}>
          {text.allTheirs[from]}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => choose(new Map())}>
          {text.allUsual}
        </Button>
      </Stack>
      {groups.slice(0, shown).map(([name, members]) => (
        <Stack key={name} as="section" gap="s" className={styles.group} aria-label={name}>
          <Text className={styles.title} as="h3" weight="semibold" block>
            {name}
          </Text>
          {members.map((one) => (
            <DifferenceItem
              key={differenceKey(one)}
              difference={one}
              title={names.titleOf(one)}
              from={from}
              choice={choiceOf(one, choices)}
              onChoose={(choice) => choose(new Map([...choices, [differenceKey(one), choice]]))}
            />
          ))}
        </Stack>
      ))}
      {shown < groups.length && (
        <Button className={styles.more} onClick={() => setShown(shown + PAGE)}>
          {shownWords(shown, groups.length)}
        </Button>
      )}
    </Step>
  );
}

const choiceOf = (one: Difference, choices: ReadonlyMap<string, Choice>): Choice =>
  choices.get(differenceKey(one)) ?? defaultChoice(one);
