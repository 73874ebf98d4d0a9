import { makeStyles, Radio, RadioGroup, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { PullQuestion } from '#actions/pull/questions';
import type { MatchAnswers } from '#core/identity/registry-match';
import type { Incoming } from '../../../session/state/incoming.ts';
import { answerQuestions } from '../../../session/import/import-flow.ts';
import { Stack } from '../../../parts/stack.tsx';
import { IMPORT_TEXT } from '../../../text/import.ts';
import { REVIEW_TEXT } from '../../../text/review.ts';
import { useStore, useText } from '../../../use-pane.ts';
import { AskedRecords } from './asked-records.ts';
import { NextBack } from './next-back.tsx';
import { Step } from './step.tsx';

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  question: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalMNudge}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 180px',
    overflowWrap: 'anywhere',
  },
  kind: { color: tokens.colorNeutralForeground2, ...typographyStyles.caption1 },
  where: { color: tokens.colorNeutralForeground3, ...typographyStyles.caption1 },
});

/** The answer that means none of the candidates. */
const NONE = '';

/** Asks which new record a known one is, in which something was entered, where that is not certain. */
export function Ask({ incoming }: { readonly incoming: Incoming }) {
  const styles = useStyles();
  const text = useText(REVIEW_TEXT);
  const reading = useText(IMPORT_TEXT).reading;
  const store = useStore();
  const { pull, answers } = incoming;
  if (pull === null) return null;
  const { questions } = pull;
  const records = new AskedRecords(pull, text, reading);
  const reports = questions.filter(({ record }) => record === 'report').length;
  const others = questions.length - reports;
  const answer = (question: PullQuestion, candidate: string | null): void =>
    store.set({ incoming: { ...incoming, answers: withAnswer(answers, question.known, candidate) } });
  return (
    <Step
      title={[
        ...(others > 0 ? [text.asks(others)] : []),
        ...(reports > 0 ? [text.asksReports(reports)] : []),
      ].join(text.alsoAsked)}
      actions={<NextBack onNext={() => void answerQuestions(store)} />}
    >
      {others > 0 && (
        <Text size={200} className={styles.hint}>
          {text.asksHint}
        </Text>
      )}
      {reports > 0 && (
        <Text size={200} className={styles.hint}>
          {text.asksReportsHint}
        </Text>
      )}
      {questions.map((question) => (
        <Question
          key={question.known}
          question={question}
          records={records}
          chosen={answers.get(question.known) ?? null}
          onAnswer={(candidate) => answer(question, candidate)}
        />
      ))}
    </Step>
  );
}

interface QuestionProps {
  readonly question: PullQuestion;
  readonly records: AskedRecords;
  readonly chosen: string | null;
  readonly onAnswer: (candidate: string | null) => void;
}

function Question({ question, records, chosen, onAnswer }: QuestionProps) {
  const styles = useStyles();
  const text = useText(REVIEW_TEXT);
  const label = useId();
  const known = records.known(question);
  return (
    <Stack as="section" gap="xs" className={styles.question} aria-labelledby={label}>
      <span className={styles.kind}>{text.asked[question.record]}</span>
      <Text id={label} weight="semibold">
        {known.name}
      </Text>
      {known.where !== '' && <span className={styles.where}>{known.where}</span>}
      <RadioGroup
        aria-labelledby={label}
        value={chosen ?? NONE}
        onChange={(_, { value }) => onAnswer(value === NONE ? null : value)}
      >
        {question.candidates.map((id) => {
          const candidate = records.candidate(question, id);
          return (
            <Radio
              key={id}
              value={id}
              label={
                <Stack as="span">
                  <span>{candidate.name}</span>
                  {candidate.where !== '' && <span className={styles.where}>{candidate.where}</span>}
                </Stack>
              }
            />
          );
        })}
        <Radio value={NONE} label={text.noneOfThem[question.record]} />
      </RadioGroup>
    </Stack>
  );
}

/** The answers with another one; a candidate is the answer to one question only. */
function withAnswer(answers: MatchAnswers, known: string, candidate: string | null): MatchAnswers {
  const others = [...answers].filter(([, one]) => candidate === null || one !== candidate);
  return new Map([...others, [known, candidate]]);
}
