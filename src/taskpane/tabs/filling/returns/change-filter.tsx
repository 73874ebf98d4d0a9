import { makeStyles, SearchBox, Select } from '@fluentui/react-components';
import type { CheckContext } from '#core/check/context';
import type { Change } from '#core/collect/change';
import { Stack } from '../../../parts/stack.tsx';
import { RETURNS_TEXT } from '../../../text/month/returns.ts';
import { useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  // Else as wide as the browser makes an input, wider than a narrow pane.
  wide: { minWidth: 0, maxWidth: 'none', width: '100%' },
});

/** Which changes are listed. */
export interface ShownChanges {
  /** "" for those of all units. */
  readonly unit: string;
  /** Words that the task, the contents or the file have. */
  readonly words: string;
}

export const ALL_CHANGES: ShownChanges = { unit: '', words: '' };

/** Lists the changes of one unit, or those with some words. */
export function ChangeFilter({
  changes,
  shown,
  onChange,
}: {
  readonly changes: readonly Change[];
  readonly shown: ShownChanges;
  readonly onChange: (shown: ShownChanges) => void;
}) {
  const styles = useStyles();
  const text = useText(RETURNS_TEXT);
  const counts = new Map<string, number>();
  for (const { unit } of changes) if (unit !== null) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return (
    <search aria-label={text.filter}>
      <Stack gap="xs">
        <Select
          size="small"
          className={styles.wide}
          aria-label={text.unit}
          value={shown.unit}
          onChange={(_, { value }) => onChange({ ...shown, unit: value })}
        >
          <option value="">{text.allUnits}</option>
          {[...counts].map(([unit, count]) => (
            <option key={unit} value={unit}>
              {text.unitCount(unit, count)}
            </option>
          ))}
        </Select>
        <SearchBox
          size="small"
          className={styles.wide}
          aria-label={text.search}
          placeholder={text.search}
          value={shown.words}
          dismiss={{ 'aria-label': text.clearSearch }}
          onChange={(_, { value }) => onChange({ ...shown, words: value })}
        />
      </Stack>
    </search>
  );
}

const plain = (words: string): string => words.normalize('NFKC').toLowerCase();

/** Whether a change is listed. */
export function isListed(
  { unit, words }: ShownChanges,
  { taskOf }: CheckContext,
): (change: Change) => boolean {
  const wanted = plain(words).split(/\s+/).filter(Boolean);
  return (change) => {
    if (unit !== '' && change.unit !== unit) return false;
    if (wanted.length === 0) return true;
    const task = change.task === null ? undefined : taskOf(change.task);
    const { was, is, file } = change;
    const text = plain(
      [task?.no, task?.content, task?.list, change.unit, was.content, is.content, file].join('\n'),
    );
    return wanted.every((word) => text.includes(word));
  };
}
