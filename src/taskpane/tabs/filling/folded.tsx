import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { FILLING_TEXT } from '../../text/filling.ts';
import { useText } from '../../use-pane.ts';

const useStyles = makeStyles({
  text: {
    margin: 0,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    color: tokens.colorNeutralForeground1,
    ...typographyStyles.body1,
  },
  folded: { overflow: 'hidden' },
});

/** Chinese characters in a line of a narrow pane. */
const PER_LINE = 22;

/** A text; where it is long only its first lines are shown until the user opens it. */
export function Folded({ text: content, lines }: { readonly text: string; readonly lines: number }) {
  const styles = useStyles();
  const text = useText(FILLING_TEXT);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isLong = content.length > lines * PER_LINE;
  const isFolded = isLong && !isOpen;
  return (
    <div>
      <p
        id={id}
        className={mergeClasses(styles.text, isFolded && styles.folded)}
        style={isFolded ? { maxHeight: `calc(${tokens.lineHeightBase300} * ${lines})` } : undefined}
      >
        {content}
      </p>
      {isLong && (
        <Link as="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {isOpen ? text.less : text.more}
        </Link>
      )}
    </div>
  );
}
