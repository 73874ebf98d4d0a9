import { Link, makeStyles, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { MESSAGE_TEXT } from '../../text/message.ts';
import { useText } from '../../use-pane.ts';
import { Stack } from '../stack.tsx';

const useStyles = makeStyles({
  list: { maxHeight: '180px', overflowY: 'auto', overflowWrap: 'anywhere', ...typographyStyles.caption1 },
  small: typographyStyles.caption1,
});

/** A line of a note, and the way to the place it is about. */
export interface NoteLine {
  readonly words: string;
  /** Null where it has no place. */
  readonly go: (() => void) | null;
}

/** How many lines are shown; the others are counted. */
const MOST = 50;

/** A sentence with its lines: a single one is shown, several when the person asks for them. */
export function MessageNote({
  sentence,
  lines,
}: {
  readonly sentence: string;
  readonly lines: readonly NoteLine[];
}) {
  const styles = useStyles();
  const text = useText(MESSAGE_TEXT);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isSingle = lines.length === 1;
  return (
    <div>
      <span>{sentence}</span>{' '}
      {!isSingle && (
        <Link as="button" inline aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text.less : text.more}
        </Link>
      )}
      <Stack as="ul" gap="xs" id={id} className={styles.list} hidden={!isSingle && !isOpen}>
        {(isSingle || isOpen ? lines.slice(0, MOST) : []).map(({ words, go }, index) => (
          <li key={index}>
            {words}{' '}
            {go !== null && (
              <Link as="button" inline className={styles.small} aria-label={text.goTo(words)} onClick={go}>
                {text.go}
              </Link>
            )}
          </li>
        ))}
        {isOpen && lines.length > MOST && <li>{text.others(lines.length - MOST)}</li>}
      </Stack>
    </div>
  );
}
