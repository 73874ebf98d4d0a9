import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Finding, Severity } from '#core/record/finding';
import type { Task } from '#core/record/task';
import { FindingLine } from '../../../parts/finding-line.tsx';
import { IMPORT } from '../../../text/import.ts';
import { useText } from '../../../use-pane.ts';

/** So many stand above the tasks; the rest comes on request. */
const FIRST = 3;

const useStyles = makeStyles({
  box: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
  title: { margin: 0, padding: '6px 8px 0' },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  good: { display: 'flex', alignItems: 'center', gap: '6px', color: tokens.colorStatusSuccessForeground1 },
});

const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

interface FindingsProps {
  readonly findings: readonly Finding[];
  readonly tasks: readonly Task[];
  readonly onGo: (task: string) => void;
}

/** What is odd about a notice, heaviest first; a finding about a task leads there. */
export function Findings({ findings, tasks, onGo }: FindingsProps) {
  const styles = useStyles();
  const text = useText(IMPORT);
  const [isOpen, setOpen] = useState(false);
  if (findings.length === 0)
    return (
      <Text className={styles.good}>
        <CheckmarkCircleRegular aria-hidden />
        {text.noFindings}
      </Text>
    );
  const known = new Set(tasks.map(({ id }) => id));
  const sorted = [...findings].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
  const isFolded = !isOpen && sorted.length > FIRST + 1;
  return (
    <section className={styles.box}>
      <Text as="h3" weight="semibold" block className={styles.title}>
        {text.findings(findings.length)}
      </Text>
      <ul className={styles.list}>
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
      </ul>
      {isFolded && (
        <Button size="small" appearance="transparent" onClick={() => setOpen(true)}>
          {text.allFindings(sorted.length)}
        </Button>
      )}
    </section>
  );
}
