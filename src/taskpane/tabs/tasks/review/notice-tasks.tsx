import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { groupBy } from '#core/record/group-by';
import type { Registry } from '#core/record/registry';
import type { Task } from '#core/record/task';
import { Stack } from '../../../parts/stack.tsx';
import { IMPORT_TEXT } from '../../../text/import.ts';
import { useText } from '../../../use-pane.ts';
import { TaskItem } from './task-item.tsx';
import { type SectionStarts, TaskSearch, type TasksShown } from './task-search.tsx';

/** Notices with more tasks than this can be searched. */
const FEW = 12;

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

/**
 * The tasks of a registry in its order, page by page; those of a long notice can be searched.
 * The task of `asked`, or of a section the user goes to, is shown and focused.
 */
export function NoticeTasks({
  registry,
  jump: asked,
}: {
  readonly registry: Registry;
  readonly jump: TaskJump | null;
}) {
  const styles = useStyles();
  const text = useText(IMPORT_TEXT);
  const { notices, tasks: all, targets, findings } = registry;
  const targetsOf = useMemo(() => groupBy(targets, ({ task }) => task), [targets]);
  const years = useMemo(() => new Map(notices.map(({ id, year }) => [id, year])), [notices]);
  const [shown, setShown] = useState(PAGE);
  const [words, setWords] = useState('');
  const [only, setOnly] = useState<TasksShown>('all');
  const [jump, setJump] = useState(asked);
  const [answered, setAnswered] = useState(asked);
  const go = (next: TaskJump | null): void => {
    setWords('');
    setOnly('all');
    setJump(next);
  };
  if (answered !== asked) {
    setAnswered(asked);
    go(asked);
  }
  const unsure = useMemo(() => new Set(findings.flatMap(({ task }) => task ?? [])), [findings]);
  const tasks = useMemo(
    () =>
      tasksWith(all, words).filter(
        ({ id }) => only === 'all' || (only === 'targets' ? targetsOf.has(id) : unsure.has(id)),
      ),
    [all, words, only, targetsOf, unsure],
  );
  const isManyNotices = notices.length > 1;
  const sections = useMemo(() => sectionStarts(all, isManyNotices), [all, isManyNotices]);
  const place = jump === null ? -1 : tasks.findIndex(({ id }) => id === jump.task);
  const count = Math.max(shown, place + 1);
  useEffect(() => {
    if (place < 0) return;
    const item = document.getElementById(elementId(place));
    item?.scrollIntoView({ block: 'start' });
    item?.focus({ preventScroll: true });
  }, [jump, place]);
  const headings = tasks.slice(0, count).map((task) => headingOf(task, isManyNotices));
  return (
    <>
      {all.length > FEW && (
        <TaskSearch
          sections={sections}
          words={words}
          only={only}
          onOnly={(next) => {
            setJump(null);
            setOnly(next);
          }}
          onSearch={(next) => {
            setJump(null);
            setWords(next);
          }}
          onGo={(task) => go({ task })}
        />
      )}
      {(words !== '' || only !== 'all') && (
        <Text size={200} role="status">
          {text.found(tasks.length, all.length)}
        </Text>
      )}
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

const plain = (words: string): string => words.normalize('NFKC').toLowerCase();

/** The tasks that contain all words of a search: in content, number, section, leaders or units. */
function tasksWith(tasks: readonly Task[], search: string): readonly Task[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return tasks;
  return tasks.filter(({ no, content, section, list, leaders, units, groupUnits }) => {
    const names = leaders.map(({ name }) => name);
    const text = plain([no, content, list ?? '', ...section, ...names, ...units, ...groupUnits].join('\n'));
    return wanted.every((word) => text.includes(word));
  });
}

/** The lists and sections, each with its first task. */
function sectionStarts(tasks: readonly Task[], isManyNotices: boolean): SectionStarts {
  const starts = new Map<string, string>();
  for (const task of tasks) {
    const name = headingOf(task, isManyNotices);
    if (name !== '' && !starts.has(name)) starts.set(name, task.id);
  }
  return starts;
}

const headingOf = ({ notice, list, section }: Task, isManyNotices: boolean): string =>
  [...(isManyNotices ? [notice] : []), ...(list === null ? [] : [list]), ...section].join(' › ');
