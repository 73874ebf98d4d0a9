import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { type Lesson, templateOf } from '#actions/template/lesson';
import { writeTemplateJson } from '#actions/template/write-template';
import { nameOf } from '../../../session/import/lesson-flow.ts';
import { download } from '../../../session/month/files-out.ts';
import { Stack } from '../../../parts/stack.tsx';
import { READING_TEXT } from '../../../text/reading.ts';
import { useText } from '../../../use-pane.ts';

const useStyles = makeStyles({ hint: { color: tokens.colorNeutralForeground2 } });

/** Saves what was taught on a document as a file, for other documents of the same form; nothing where nothing was taught. */
export function SaveTemplate({ lesson }: { readonly lesson: Lesson }) {
  const styles = useStyles();
  const text = useText(READING_TEXT);
  const name = nameOf(lesson.source);
  const template = templateOf(lesson, name);
  if (template === null) return null;
  const save = (): void =>
    download(
      text.templateFile(name),
      new TextEncoder().encode(writeTemplateJson(template)),
      'application/json',
    );
  return (
    <Stack isRow gap="s" align="center">
      <Button size="small" onClick={save}>
        {text.save}
      </Button>
      <Text size={200} className={styles.hint}>
        {text.saveHint}
      </Text>
    </Stack>
  );
}
