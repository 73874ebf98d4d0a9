import { Badge, Link, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { CollectedFile, FileStatus } from '#actions/collect/collect-returns';
import { reasonSentence } from '#core/collect/reasons';
import { Stack } from '../../../parts/stack.tsx';
import { RETURNS_TEXT } from '../../../text/month/returns.ts';
import { usePane, useText } from '../../../use-pane.ts';
import { Section } from '../section.tsx';

const useStyles = makeStyles({
  file: { overflowWrap: 'anywhere' },
  head: { columnGap: tokens.spacingHorizontalS },
  sentence: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
});

/** How many files are shown at first. */
const FIRST = 5;
const WORST_FIRST: readonly FileStatus[] = ['refused', 'partly', 'duplicate', 'read'];

/** How the files were read, and what is to be said about those that were not, or not wholly. */
export function FileNotes({ files }: { readonly files: readonly CollectedFile[] }) {
  const styles = useStyles();
  const text = useText(RETURNS_TEXT);
  const language = usePane((state) => state.language);
  const [isAll, setAll] = useState(false);
  const told = WORST_FIRST.flatMap((status) =>
    files.filter((file) => file.status === status && (status !== 'read' || file.notes.length > 0)),
  );
  const counts = [...WORST_FIRST].reverse().flatMap((status) => {
    const count = files.filter((file) => file.status === status).length;
    return count === 0 ? [] : [text.statusCount(text.status[status], count)];
  });
  return (
    <Stack gap="s">
      <Text>{counts.join(text.between)}</Text>
      {told.length > 0 && (
        <Section title={text.filesTitle(told.length)}>
          <Stack as="ul" gap="s">
            {told.slice(0, isAll ? told.length : FIRST).map(({ file, status, reasons, notes }) => (
              <Stack as="li" key={file} gap="xxs" className={styles.file}>
                <Stack as="span" isRow align="center" className={styles.head}>
                  <Badge appearance="tint" color={status === 'refused' ? 'danger' : 'warning'}>
                    {text.status[status]}
                  </Badge>
                  <span>{file}</span>
                </Stack>
                {[...reasons, ...notes].map((reason, at) => (
                  <span key={at} className={styles.sentence}>
                    {reasonSentence(reason, language)}
                  </span>
                ))}
              </Stack>
            ))}
          </Stack>
          {told.length > FIRST && !isAll && (
            <Link as="button" onClick={() => setAll(true)}>
              {text.allFiles(told.length)}
            </Link>
          )}
        </Section>
      )}
    </Stack>
  );
}
