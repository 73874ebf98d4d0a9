import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { groupBy } from '#core/record/group-by';
import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import { Stack } from '../../../parts/stack.tsx';
import { IMPORT_TEXT } from '../../../text/import.ts';
import { useText } from '../../../use-pane.ts';
import { TaskItem } from './task-item.tsx';

/** How many tasks are rendered at first, and added at a time. */
const PAGE = 200;

const useStyles = makeStyles({
  more: { alignSelf: 'center', marginBlock: tokens.spacingVerticalS },
});

/** A request to show a task; a new object each time. */
export interface TaskJump {
  readonly task: string;
}

const elementId = (index: number): string => `read-task-${String(index)}`;

/** The tasks of a registry in its order, page by page. The task of `jump` is shown and focused. */
export function NoticeTasks({
  registry,
  jump,
}: {
  readonly registry: Registry;
  readonly jump: TaskJump | null;
}) {
  const styles = useStyles();
  const text = useText(IMPORT_TEXT);
  const { notices, tasks, targets } = registry;
  const targetsOf = useMemo(() => groupBy(targets, ({ task }) => task), [targets]);
  const years = useMemo(() => new Map(notices.map(({ id, year }) => [id, year])), [notices]);
  const [shown, setShown] = useState(PAGE);
  const place = jump === null ? -1 : tasks.findIndex(({ id }) => id === jump.task);
  const count = Math.max(shown, place + 1);
  useEffect(() => {
    if (place < 0) return;
    const item = document.getElementById(elementId(place));
    item?.scrollIntoView({ block: 'start' });
    item?.focus({ preventScroll: true });
  }, [jump, place]);
  const isManyNotices = notices.length > 1;
  const headings = tasks.slice(0, count).map((task) => headingOf(task, isManyNotices));
  return (
    <>
      <Stack as="ol" aria-label={text.tasks}>
        {tasks.slice(0, count).map((task, index) => (
          <TaskItem
            key={task.id}
            id={elementId(index)}
            task={task}
            targets={targetsOf.get(task.id) ?? NONE}
            heading={headings[index] === headings[index - 1] ? '' : (headings[index] ?? '')}
            year={years.get(task.notice) ?? null}
          />
        ))}
      </Stack>
      {count < tasks.length && (
        <Button className={styles.more} onClick={() => setShown(count + PAGE)}>
          {text.more(count, tasks.length)}
        </Button>
      )}
    </>
  );
}

const NONE = [] as const;

const headingOf = ({ notice, list, section }: Task, isManyNotices: boolean): string =>
  [...(isManyNotices ? [notice] : []), ...(list === null ? [] : [list]), ...section].join(' › ');
