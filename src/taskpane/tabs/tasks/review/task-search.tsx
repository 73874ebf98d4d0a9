import { makeStyles, SearchBox, Select } from '@fluentui/react-components';
import { Stack } from '../../../parts/stack.tsx';
import { IMPORT_TEXT } from '../../../text/import.ts';
import { useText } from '../../../use-pane.ts';

const useStyles = makeStyles({
  wide: { width: '100%', maxWidth: 'none' },
});

/** Lists and sections of a long notice, in order, each with the id of its first task. */
export type SectionStarts = ReadonlyMap<string, string>;

/** Searches the tasks of a long notice, and goes to a section. */
export function TaskSearch({
  sections,
  words,
  onSearch,
  onGo,
}: {
  readonly sections: SectionStarts;
  readonly words: string;
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
