import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Registry } from '#core/record/registry';
import { unitCensus } from '#core/unit/census';
import type { Incoming } from '../../../session/incoming.ts';
import { compareIncoming } from '../../../session/import-flow.ts';
import { IMPORT } from '../../../text/import.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { Findings } from './findings.tsx';
import { Step } from './step.tsx';
import { TaskList, type Wanted } from './task-list.tsx';

const useStyles = makeStyles({
  notice: { display: 'flex', flexDirection: 'column' },
  about: { color: tokens.colorNeutralForeground2 },
});

/** What was read: whose notice it is, how much is in it, what is odd about it, and every task. */
export function Preview({ incoming: { registry, leavesEntries } }: { readonly incoming: Incoming }) {
  const styles = useStyles();
  const text = useText(IMPORT);
  const store = useStore();
  const isIdle = usePane((state) => state.work === null);
  const [wanted, setWanted] = useState<Wanted | null>(null);
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
            disabledFocusable={!isIdle}
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
        <div key={notice.id} className={styles.notice}>
          <Text weight="semibold">{notice.title}</Text>
          <About notice={notice} />
        </div>
      ))}
      <Text>{tallyWords(registry, text.tally)}</Text>
      {leavesEntries && <Text className={styles.about}>{text.leavesEntries}</Text>}
      <Findings findings={findings} tasks={tasks} onGo={(task) => setWanted({ task })} />
      <TaskList registry={registry} wanted={wanted} />
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
): string => words(tasks.length, unitCensus(tasks).units.length, targets.length, allocations.length);
