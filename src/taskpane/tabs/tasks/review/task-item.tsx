import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { memo } from 'react';
import { contentPieces, targetPlaces } from '#actions/row/target-places';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { IMPORT } from '../../../text/import.ts';
import { useText } from '../../../use-pane.ts';
import { targetLabel } from './target-label.ts';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    // What is out of sight costs nothing.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 120px',
    scrollMarginTop: '8px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    ...typographyStyles.body1,
  },
  heading: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1Strong },
  no: { ...typographyStyles.body1Strong, marginInlineEnd: '6px' },
  mark: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderRadius: tokens.borderRadiusSmall,
    paddingInline: '1px',
  },
  labels: { display: 'flex', flexWrap: 'wrap', gap: '4px', margin: 0, padding: 0, listStyleType: 'none' },
  label: {
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    paddingInline: '8px',
    color: tokens.colorBrandForeground2,
    ...typographyStyles.caption1,
  },
  duty: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

interface TaskItemProps {
  readonly id: string;
  readonly task: Task;
  readonly targets: readonly Target[];
  /** Where it stands in its notice; "" where that is the same as for the item before it. */
  readonly heading: string;
  /** Of its notice. */
  readonly year: number | null;
}

/** One task as it was read: its sentence with the targets in it, how each reads, and who is to do it. */
export const TaskItem = memo(function TaskItem({ id, task, targets, heading, year }: TaskItemProps) {
  const styles = useStyles();
  const text = useText(IMPORT);
  const pieces = contentPieces(task.content, targetPlaces(task, targets));
  const duties = [
    [text.leaders, task.leaders.map(({ name }) => name)],
    [text.leads, task.leadUnits],
    [text.units, [...task.units.filter((unit) => !task.leadUnits.includes(unit)), ...task.groupUnits]],
    [text.due, task.dueText === null ? [] : [task.dueText]],
  ] as const;
  return (
    <li id={id} className={styles.item} tabIndex={-1}>
      {heading !== '' && <span className={styles.heading}>{heading}</span>}
      <span>
        <span className={styles.no}>{text.number(task.no)}</span>
        {pieces.map((piece, index) =>
          piece.targets.length === 0 ? (
            piece.text
          ) : (
            <mark key={index} className={styles.mark}>
              {piece.text}
            </mark>
          ),
        )}
      </span>
      {targets.length > 0 && (
        <ul className={styles.labels} aria-label={text.targetsLabel}>
          {targets.map((target) => (
            <li key={target.id} className={styles.label}>
              {targetLabel(target, year, text.reading)}
            </li>
          ))}
        </ul>
      )}
      {duties.map(([name, words]) =>
        words.length === 0 ? null : (
          <span key={name} className={styles.duty}>
            {name} {words.join(text.between)}
          </span>
        ),
      )}
    </li>
  );
});
