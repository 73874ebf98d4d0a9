import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Registry } from '#core/record/registry';
import { countUnits } from '#core/unit/census';
import type { Incoming } from '../../../session/state/incoming.ts';
import { compareIncoming } from '../../../session/import/import-flow.ts';
import { Stack } from '../../../parts/stack.tsx';
import { IMPORT_TEXT } from '../../../text/import.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { OpenTexts } from '../reading/open-texts.tsx';
import { NoticeFindings } from './notice-findings.tsx';
import { Step } from './step.tsx';
import { NoticeTasks, type TaskJump } from './notice-tasks.tsx';

const useStyles = makeStyles({
  about: { color: tokens.colorNeutralForeground2 },
});

/** What was read: the notices, how many records they have, their findings, and every task. */
export function Preview({ incoming }: { readonly incoming: Incoming }) {
  const { registry, leavesEntries } = incoming;
  const styles = useStyles();
  const text = useText(IMPORT_TEXT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const [jump, setJump] = useState<TaskJump | null>(null);
  const { notices, findings, tasks } = registry;
  const [first, ...others] = notices;
  return (
    <Step
      key={first?.id ?? ''}
      title={first?.title ?? text.untitled}
      actions={
        <>
          <Button
            appearance="primary"
            disabledFocusable={!isIdle || tasks.length + registry.allocations.length === 0}
            onClick={() => void compareIncoming(store)}
          >
            {text.next}
          </Button>
          <Button disabledFocusable={!isIdle} onClick={() => store.set({ incoming: null })}>
            {text.discard}
          </Button>
        </>
      }
    >
      {first && <About notice={first} />}
      {others.map((notice) => (
        <Stack key={notice.id}>
          <Text weight="semibold">{notice.title}</Text>
          <About notice={notice} />
        </Stack>
      ))}
      <Text>{tallyWords(registry, text.tally)}</Text>
      {leavesEntries && <Text className={styles.about}>{text.leavesEntries}</Text>}
      <OpenTexts incoming={incoming} />
      <NoticeFindings findings={findings} tasks={tasks} onGo={(task) => setJump({ task })} />
      <NoticeTasks registry={registry} jump={jump} />
    </Step>
  );
}

/** Number, issuer and date, as far as they are printed. */
function About({ notice }: { readonly notice: Registry['notices'][number] }) {
  const styles = useStyles();
  const parts = [notice.docNumber, notice.issuer, notice.issuedOn].filter((part) => part !== null);
  return parts.length === 0 ? null : (
    <Text size={200} className={styles.about}>
      {parts.join(' · ')}
    </Text>
  );
}

const tallyWords = (
  { tasks, targets, allocations }: Registry,
  words: (tasks: number, units: number, targets: number, allocations: number) => string,
): string => words(tasks.length, countUnits(tasks).units.length, targets.length, allocations.length);
