import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { TARGETS_TEXT } from '../../../text/targets.ts';
import { useText } from '../../../use-pane.ts';
import { Stack } from '../../../parts/stack.tsx';
import type { Walk, WalkedTarget } from './use-walk.ts';

const useStyles = makeStyles({
  answer: { minWidth: 0 },
  key: {
    marginInlineStart: tokens.spacingHorizontalXS,
    paddingInline: tokens.spacingHorizontalXS,
    border: '1px solid currentColor',
    borderRadius: tokens.borderRadiusSmall,
    ...typographyStyles.caption2,
  },
});

/** The answers to a target, each with its key. */
export function AnswerButtons({
  walk,
  shown: { target },
  onCorrect,
}: {
  readonly walk: Walk;
  readonly shown: WalkedTarget;
  readonly onCorrect: () => void;
}) {
  const styles = useStyles();
  const text = useText(TARGETS_TEXT);
  const key = (word: string) => (
    <kbd className={styles.key} aria-hidden>
      {word}
    </kbd>
  );
  return (
    <Stack isRow gap="xs">
      <Button
        data-answer
        className={styles.answer}
        appearance="primary"
        aria-keyshortcuts="1"
        onClick={() => walk.answer({ target: target.id, state: 'right' })}
      >
        {text.right}
        {key('1')}
      </Button>
      <Button className={styles.answer} aria-keyshortcuts="2" onClick={onCorrect}>
        {text.correct}
        {key('2')}
      </Button>
      <Button
        className={styles.answer}
        aria-keyshortcuts="3"
        title={text.rejectHint}
        onClick={() => walk.answer({ target: target.id, state: 'rejected' })}
      >
        {text.reject}
        {key('3')}
      </Button>
    </Stack>
  );
}
