import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { groupBy } from '#core/record/group';
import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import { IMPORT } from '../../../text/import.ts';
import { useText } from '../../../use-pane.ts';
import { TaskItem } from './task-item.tsx';

/** So many are drawn at once; more when somebody wants to see them. */
const PAGE = 200;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  more: { alignSelf: 'center', marginBlock: '8px' },
});

/** A task somebody wants to see; a new object for every time they do. */
export interface Wanted {
  readonly task: string;
}

const elementId = (index: number): string => `read-task-${String(index)}`;

/** The tasks of a registry in its order, page by page; the one that is wanted is shown and gets the focus. */
export function TaskList({
  registry,
  wanted,
}: {
  readonly registry: Registry;
  readonly wanted: Wanted | null;
}) {
  const styles = useStyles();
  const text = useText(IMPORT);
  const { notices, tasks, targets } = registry;
  const targetsOf = useMemo(() => groupBy(targets, ({ task }) => task), [targets]);
  const years = useMemo(() => new Map(notices.map(({ id, year }) => [id, year])), [notices]);
  const [shown, setShown] = useState(PAGE);
  const place = wanted === null ? -1 : tasks.findIndex(({ id }) => id === wanted.task);
  const count = Math.max(shown, place + 1);
  useEffect(() => {
    if (place < 0) return;
    const item = document.getElementById(elementId(place));
    item?.scrollIntoView({ block: 'start' });
    item?.focus({ preventScroll: true });
  }, [wanted, place]);
  const isManyNotices = notices.length > 1;
  const headings = tasks.slice(0, count).map((task) => headingOf(task, isManyNotices));
  return (
    <>
      <ol className={styles.list} aria-label={text.tasks}>
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
      </ol>
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
