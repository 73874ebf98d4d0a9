import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { memo, useRef, useState } from 'react';
import { listFindings, type ListedFinding } from '#actions/findings/finding-list';
import { placeOfFinding } from '#actions/ledger/place';
import { message } from '#core/finding/message';
import { SHEETS } from '#workbook/codec/sheet-name';
import { FindingLine } from '../../parts/finding-line.tsx';
import { goToPlace } from '../../session/go.ts';
import { CHECKS } from '../../text/checks.ts';
import { usePane, useStore, useText } from '../../use-pane.ts';
import { AnswerForm } from './answer-form.tsx';
import { useAnswer } from './use-answer.ts';

const useStyles = makeStyles({
  item: {
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingBlock: '2px',
    // Rows out of sight cost nothing.
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 88px',
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '8px',
    marginTop: '-6px',
    paddingInlineStart: '32px',
  },
  answered: { color: tokens.colorNeutralForeground3, minWidth: 0, overflowWrap: 'anywhere' },
  answer: { flexShrink: 0 },
});

/** One finding of the list: leads to its cell, and can be answered on the spot. */
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
  const text = useText(CHECKS);
  const store = useStore();
  const language = usePane((state) => state.language);
  const { key, finding } = listed;
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const answer = useAnswer(key);
  const { answered } = finding;
  const isPlaced = finding.cell !== null || finding.task !== null;
  const go = (): void =>
    void goToPlace(
      store,
      ({ held, checked }) => {
        const now = listFindings(checked).find((one) => one.key === key);
        return now === undefined ? null : placeOfFinding(held.survey, now.finding);
      },
      finding.cell?.sheet ?? SHEETS.tasks,
    );
  const close = (): void => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    <li className={styles.item}>
      <FindingLine finding={finding} about={about} {...(isPlaced ? { onGo: go } : {})} />
      <div className={styles.foot}>
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
          aria-label={text.answerTo(message(finding, language))}
          onClick={() => (isOpen ? close() : setOpen(true))}
        >
          {text.answer}
        </Button>
      </div>
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
