import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { memo, useRef, useState } from 'react';
import { listFindings, type ListedFinding } from '#actions/findings/finding-list';
import { placeOfFinding } from '#actions/ledger/ledger-place';
import { findingSentence } from '#core/finding/finding-sentence';
import { questionedUnit } from '#workbook/sheets/findings/finding-row';
import { TASKS } from '#workbook/sheets/tasks/columns';
import { UNITS } from '#workbook/sheets/units/columns';
import { FindingLine } from '../../parts/finding-line.tsx';
import { Stack } from '../../parts/stack.tsx';
import { negative } from '../../parts/styles.ts';
import { goToPlace } from '../../session/workbook/go-to-place.ts';
import { CHECKS_TEXT } from '../../text/checks.ts';
import { usePane, useStore, useText } from '../../use-pane.ts';
import { AnswerForm } from './answer-form.tsx';
import { useAnswer } from './use-answer.ts';

const useStyles = makeStyles({
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingBlock: tokens.spacingVerticalXXS,
    // Items out of sight are not rendered; their height is estimated.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 88px',
  },
  // Below the words of the line, next to its icon.
  foot: {
    marginTop: negative(tokens.spacingVerticalSNudge),
    paddingInlineStart: tokens.spacingHorizontalXXXL,
  },
  answered: { color: tokens.colorNeutralForeground3, minWidth: 0, overflowWrap: 'anywhere' },
  answer: { flexShrink: 0 },
});

/** One finding of the list: leads to its cell, and can be answered in place. */
export const FindingItem = memo(function FindingItem({
  listed,
  about,
  onFolded,
}: {
  readonly listed: ListedFinding;
  readonly about: string;
  readonly onFolded: () => void;
}) {
  const styles = useStyles();
  const text = useText(CHECKS_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const { key, finding } = listed;
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const answer = useAnswer(key);
  const { answered } = finding;
  const isPlaced = finding.cell !== null || finding.task !== null || questionedUnit(finding) !== null;
  const go = (): void =>
    void goToPlace(
      store,
      ({ ledger, checked }) => {
        const now = listFindings(checked).find((one) => one.key === key);
        return now === undefined ? null : placeOfFinding(ledger.survey, now.finding);
      },
      finding.cell?.sheet ?? (finding.task === null ? UNITS.sheet : TASKS.sheet),
    );
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <li className={styles.item}>
      <FindingLine finding={finding} about={about} {...(isPlaced ? { onGo: go } : {})} />
      <Stack isRow isFixed isSpread gap="s" align="center" className={styles.foot}>
        <Text size={200} className={styles.answered}>
          {answered === null ? '' : text.answered(text.answers[answered.state], answered.note)}
        </Text>
        <Button
          ref={(element: HTMLButtonElement | null) => {
            opener.current = element;
          }}
          className={styles.answer}
          size="small"
          appearance="subtle"
          aria-expanded={isOpen}
          aria-label={text.answerTo(findingSentence(finding, language))}
          onClick={() => (isOpen ? close() : setOpen(true))}
        >
          {text.answer}
        </Button>
      </Stack>
      {isOpen && (
        <AnswerForm
          answered={answered}
          onCancel={close}
          onSave={async (given) => {
            if (!(await answer(given))) return;
            close();
            if (opener.current?.isConnected !== true) onFolded();
          }}
        />
      )}
    </li>
  );
});
