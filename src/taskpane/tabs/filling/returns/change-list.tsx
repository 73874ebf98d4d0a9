import { makeStyles, Subtitle2, tokens, typographyStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { changePlace } from '#actions/collect/decide';
import type { CheckContext } from '#core/check/context';
import type { Change } from '#core/collect/change';
import { groupBy } from '#core/record/group-by';
import { More } from '../../../parts/more.tsx';
import { Stack } from '../../../parts/stack.tsx';
import { changeKey, isTaken, type ReturnsReview } from '../../../session/state/returns-review.ts';
import { RETURNS_TEXT } from '../../../text/month/returns.ts';
import { useText } from '../../../use-pane.ts';
import { ChangeItem } from './change-item.tsx';
import { ConflictItem } from './conflict-item.tsx';

/** How many changes are rendered at once: a few screens. */
const PAGE = 40;
/** Characters of a task by which it is recognized. */
const SHORT = 40;

const useStyles = makeStyles({
  title: { display: 'block', marginBlock: `0 ${tokens.spacingVerticalXS}`, overflowWrap: 'anywhere' },
  // What is not on the screen is not laid out: lists can be thousands of changes long.
  group: { contentVisibility: 'auto', containIntrinsicSize: 'auto 160px' },
  task: { margin: 0, overflowWrap: 'anywhere', ...typographyStyles.body1Strong },
});

/** The changes by unit and task. More are rendered as the user scrolls. */
export function ChangeList({
  review,
  shown,
  context,
}: {
  readonly review: ReturnsReview;
  readonly shown: readonly Change[];
  readonly context: CheckContext;
}) {
  const styles = useStyles();
  const text = useText(RETURNS_TEXT);
  const [most, setMost] = useState(PAGE);
  const units = useMemo(() => {
    const counts = new Map<string, number>();
    for (const { unit } of shown) counts.set(unit ?? '', (counts.get(unit ?? '') ?? 0) + 1);
    const page = groupBy(shown.slice(0, most), ({ unit }) => unit ?? '');
    return [...page].map(([unit, changes]) => ({
      unit,
      count: counts.get(unit) ?? 0,
      tasks: [...groupBy(changes, ({ task }) => task ?? '')],
    }));
  }, [shown, most]);
  const { changes: all } = review;
  const conflicts = useMemo(
    () =>
      groupBy(
        all.filter(({ kind }) => kind === 'conflict'),
        changePlace,
      ),
    [all],
  );
  const titleOf = (id: string): string => {
    const task = context.taskOf(id);
    if (task === undefined) return text.noTask;
    const { content, list } = task;
    return `${list === null ? '' : `《${list}》`}${text.task(task.no)} ${content.length > SHORT ? `${content.slice(0, SHORT - 1)}…` : content}`;
  };
  return (
    <Stack gap="l">
      {units.map(({ unit, count, tasks }) => {
        const title = text.unitCount(unit === '' ? text.noUnit : unit, count);
        return (
          <section key={unit} aria-label={title}>
            <Subtitle2 as="h3" className={styles.title}>
              {title}
            </Subtitle2>
            <Stack gap="m">
              {tasks.map(([task, changes]) => (
                <Stack key={task} gap="xs" className={styles.group} role="group" aria-label={titleOf(task)}>
                  <h4 className={styles.task}>{titleOf(task)}</h4>
                  <Items changes={changes} review={review} conflicts={conflicts} context={context} />
                </Stack>
              ))}
            </Stack>
          </section>
        );
      })}
      {shown.length > most && (
        <More
          label={text.moreChanges(Math.min(PAGE, shown.length - most))}
          onMore={() => setMost((before) => before + PAGE)}
        />
      )}
    </Stack>
  );
}

/** The changes of a task; those in conflict about one place are one question. */
function Items({
  changes,
  review,
  conflicts,
  context,
}: {
  readonly changes: readonly Change[];
  readonly review: ReturnsReview;
  readonly conflicts: ReadonlyMap<string, readonly Change[]>;
  readonly context: CheckContext;
}) {
  const asked = new Set<string>();
  return changes.map((change) => {
    if (change.kind !== 'conflict')
      return (
        <ChangeItem
          key={changeKey(change)}
          change={change}
          isTaken={isTaken(review, change)}
          context={context}
        />
      );
    const place = changePlace(change);
    if (asked.has(place)) return null;
    asked.add(place);
    const conflict = conflicts.get(place) ?? [];
    return <ConflictItem key={place} changes={conflict} review={review} context={context} />;
  });
}
