import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { WORST_FIRST } from '#core/finding/order';
import type { Finding } from '#core/record/finding';
import type { Task } from '#core/record/task';
import { FindingLine } from '../../../parts/finding-line.tsx';
import { Stack } from '../../../parts/stack.tsx';
import { IMPORT_TEXT } from '../../../text/import.ts';
import { useText } from '../../../use-pane.ts';

/** How many findings are shown above the tasks until the user opens the rest. */
const FIRST = 3;

const useStyles = makeStyles({
  box: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  title: {
    margin: 0,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS} 0`,
  },
  good: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalSNudge,
    color: tokens.colorStatusSuccessForeground1,
  },
});

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly tasks: readonly Task[];
  readonly onGo: (task: string) => void;
}

/** The findings about a notice, the most severe first; one about a task leads to that task. */
export function NoticeFindings({ findings, tasks, onGo }: FindingsProps) {
  const styles = useStyles();
  const text = useText(IMPORT_TEXT);
  const [isOpen, setOpen] = useState(false);
  if (findings.length === 0)
    return (
      <Text className={styles.good}>
        <CheckmarkCircleRegular aria-hidden />
        {text.noFindings}
      </Text>
    );
  const known = new Set(tasks.map(({ id }) => id));
  const sorted = [...findings].sort(
    (a, b) => WORST_FIRST.indexOf(a.severity) - WORST_FIRST.indexOf(b.severity),
  );
  const isFolded = !isOpen && sorted.length > FIRST + 1;
  return (
    <section className={styles.box}>
      <Text as="h3" weight="semibold" block className={styles.title}>
        {text.findings(findings.length)}
      </Text>
      <Stack as="ul">
        {(isFolded ? sorted.slice(0, FIRST) : sorted).map((found, index) => {
          const { task } = found;
          return (
            <li key={index}>
              <FindingLine
                finding={found}
                {...(task !== null && known.has(task) ? { onGo: () => onGo(task) } : {})}
              />
            </li>
          );
        })}
      </Stack>
      {isFolded && (
        <Button size="small" appearance="transparent" onClick={() => setOpen(true)}>
          {text.allFindings(sorted.length)}
        </Button>
      )}
    </section>
  );
}
