import { makeStyles, SearchBox, Select } from '@fluentui/react-components';
import { Stack } from '../../../parts/stack.tsx';
import { IMPORT_TEXT } from '../../../text/import.ts';
import { useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  wide: { width: '100%', maxWidth: 'none' },
});

/** Lists and sections of a long notice, in order, each with the id of its first task. */
export type SectionStarts = ReadonlyMap<string, string>;

/** Which tasks of a notice are listed: all, those with targets, those something was found about. */
const TASKS_SHOWN = ['all', 'targets', 'unsure'] as const;
export type TasksShown = (typeof TASKS_SHOWN)[number];

/** Searches the tasks of a long notice, lists some of them, and goes to a section. */
export function TaskSearch({
  sections,
  words,
  only,
  onOnly,
  onSearch,
  onGo,
}: {
  readonly sections: SectionStarts;
  readonly words: string;
  readonly only: TasksShown;
  readonly onOnly: (only: TasksShown) => void;
  readonly onSearch: (words: string) => void;
  /** Called with the first task of the chosen section. */
  readonly onGo: (task: string) => void;
}) {
  const styles = useStyles();
  const text = useText(IMPORT_TEXT);
  return (
    <Stack as="section" gap="xs" aria-label={text.find}>
      <SearchBox
        className={styles.wide}
        aria-label={text.search}
        placeholder={text.search}
        value={words}
        dismiss={{ 'aria-label': text.clearSearch }}
        onChange={(_, { value }) => onSearch(value)}
      />
      <Select
        className={styles.wide}
        aria-label={text.shown}
        value={only}
        onChange={(_, { value }) => onOnly(TASKS_SHOWN.find((one) => one === value) ?? 'all')}
      >
        {TASKS_SHOWN.map((one) => (
          <option key={one} value={one}>
            {text.onlyShown[one]}
          </option>
        ))}
      </Select>
      {sections.size > 1 && (
        <Select
          className={styles.wide}
          aria-label={text.goToSection}
          value=""
          onChange={(_, { value }) => {
            if (value !== '') onGo(value);
          }}
        >
          <option value="">{text.goToSection}</option>
          {[...sections].map(([name, task]) => (
            <option key={task} value={task}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Stack>
  );
}
