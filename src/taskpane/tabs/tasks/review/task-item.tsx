import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { memo } from 'react';
import { contentPieces, targetPlaces } from '#actions/row/target-places';
import type { Target } from '#core/record/target';
import type { Task } from '#core/record/task';
import { Stack } from '../../../parts/stack.tsx';
import { INNER_FOCUS_RING } from '../../../parts/styles.ts';
import { IMPORT_TEXT } from '../../../text/import.ts';
import { useText } from '../../../use-pane.ts';
import { targetLabel } from './target-label.ts';

const useStyles = makeStyles({
  item: {
    padding: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    // Items out of sight are not rendered; their height is estimated.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 120px',
    scrollMarginTop: tokens.spacingVerticalS,
    ':focus-visible': INNER_FOCUS_RING,
    ...typographyStyles.body1,
  },
  heading: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1Strong },
  no: { ...typographyStyles.body1Strong, marginInlineEnd: tokens.spacingHorizontalSNudge },
  mark: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    borderRadius: tokens.borderRadiusSmall,
    paddingInline: tokens.strokeWidthThin,
  },
  label: {
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusCircular,
    paddingInline: tokens.spacingHorizontalS,
    color: tokens.colorBrandForeground2,
    ...typographyStyles.caption1,
  },
  duty: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

interface TaskItemProps {
  readonly id: string;
  readonly task: Task;
  readonly targets: readonly Target[];
  /** List and section; "" where they are the same as for the previous task. */
  readonly heading: string;
  /** Year of the notice. */
  readonly year: number | null;
}

/** One task as it was read: its content with the words of its targets marked, each target as a label, and the units. */
export const TaskItem = memo(function TaskItem({ id, task, targets, heading, year }: TaskItemProps) {
  const styles = useStyles();
  const text = useText(IMPORT_TEXT);
  const pieces = contentPieces(task.content, targetPlaces(task, targets));
  const duties = [
    [text.leaders, task.leaders.map(({ name }) => name)],
    [text.leads, task.leadUnits],
    [text.units, [...task.units.filter((unit) => !task.leadUnits.includes(unit)), ...task.groupUnits]],
    [text.due, task.dueText === null ? [] : [task.dueText]],
  ] as const;
  return (
    <Stack as="li" gap="xs" id={id} className={styles.item} tabIndex={-1}>
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
        <Stack as="ul" isRow gap="xs" aria-label={text.targetsLabel}>
          {targets.map((target) => (
            <li key={target.id} className={styles.label}>
              {targetLabel(target, year, text.reading)}
            </li>
          ))}
        </Stack>
      )}
      {duties.map(([name, words]) =>
        words.length === 0 ? null : (
          <span key={name} className={styles.duty}>
            {name} {words.join(text.between)}
          </span>
        ),
      )}
    </Stack>
  );
});
