import { Button, Field, Input, makeStyles, Select, Text, Textarea, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, type SyntheticEvent, useEffect, useRef, useState } from 'react';
import type { NewAmendment } from '#actions/amend/amend';
import type { Ledger } from '#actions/ledger/read-ledger';
import { AMENDMENT_KINDS, type AmendmentKind, type ScoringBasis } from '#core/record/entered/amendment';
import type { Task } from '#core/record/task';
import { periodOfCell } from '#workbook/codec/period';
import { Stack } from '../../../parts/stack.tsx';
import { todayFor } from '../../../session/day.ts';
import { amend, amendProblem, beforeOf, listOf } from '../../../session/month/amend-flow.ts';
import { AMEND_TEXT } from '../../../text/month/amend.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { Section } from '../section.tsx';

/** Kinds of changes of a task that is there. */
const KINDS = AMENDMENT_KINDS.filter((kind) => kind !== 'add');
const SCORINGS: readonly ScoringBasis[] = ['original', 'adjusted', 'none'];
/** Kinds that say nothing of a content. */
const WITHOUT_CONTENT: ReadonlySet<AmendmentKind> = new Set<AmendmentKind>(['complete', 'withdraw']);

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  // Else as wide as the browser makes an input, wider than a narrow pane.
  input: { minWidth: 0, width: '100%' },
});

type Written = 'before' | 'after' | 'reason' | 'basis' | 'approver' | 'effectiveFrom';

/** 提出调整: a row of 调整台账 about the task of the card, which is written and carried out. */
export function AmendForm({
  task,
  ledger,
  onEnd,
}: {
  readonly task: Task;
  readonly ledger: Ledger;
  readonly onEnd: () => void;
}) {
  const styles = useStyles();
  const text = useText(AMEND_TEXT);
  const store = useStore();
  const language = usePane((state) => state.language);
  const isIdle = usePane((state) => state.work === null);
  const targets = ledger.registry.targets.filter(
    (target) => target.task === task.id && target.value !== null,
  );
  const [kind, setKind] = useState<AmendmentKind>('adjust-target');
  const [target, setTarget] = useState(targets[0] ?? null);
  const [scoring, setScoring] = useState<ScoringBasis | null>(null);
  const [draft, setDraft] = useState<Readonly<Record<Written, string>>>(() => ({
    ...{ after: '', reason: '', basis: '', approver: '', effectiveFrom: '' },
    before: beforeOf('adjust-target', task, targets[0] ?? null),
  }));
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('select')?.focus(), []);
  const write = (changes: Partial<Record<Written, string>>): void => {
    setDraft({ ...draft, ...changes });
    setProblem(null);
  };
  const waiting = ledger.entries.amendments.filter(
    ({ state, kind: one }) => state === 'waiting' && one !== null,
  );
  const save = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const typed = draft.effectiveFrom.trim();
    const amendment: NewAmendment = {
      date: todayFor(store),
      kind,
      taskNo: task.no,
      list: listOf(task, ledger.registry),
      before: WITHOUT_CONTENT.has(kind) ? '' : draft.before,
      after: WITHOUT_CONTENT.has(kind) ? '' : draft.after,
      reason: draft.reason,
      basis: draft.basis,
      approver: draft.approver,
      effectiveFrom:
        typed === '' ? null : (periodOfCell(typed, Number(todayFor(store).slice(0, 4))) ?? typed),
      scoring,
    };
    const found = amendProblem(ledger, amendment, todayFor(store), language);
    setProblem(found);
    if (found === null && (await amend(store, amendment))) onEnd();
  };
  const leave = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onEnd();
  };
  const input = (field: Written, hint?: string) => (
    <Field label={text[field]} size="small" {...(hint === undefined ? {} : { hint })}>
      <Input
        className={styles.input}
        value={draft[field]}
        onChange={(_, { value }) => write({ [field]: value })}
      />
    </Field>
  );
  const area = (field: Written) => (
    <Field label={text[field]} size="small">
      <Textarea
        rows={2}
        resize="vertical"
        value={draft[field]}
        onChange={(_, { value }) => write({ [field]: value })}
      />
    </Field>
  );
  return (
    <Section title={text.title}>
      <form ref={form} onSubmit={(event) => void save(event)} onKeyDown={leave}>
        <Stack gap="s">
          <Text size={200} className={styles.hint}>
            {text.hint}
          </Text>
          <Field label={text.kind} size="small">
            <Select
              value={kind}
              onChange={(_, { value }) => {
                const chosen = KINDS.find((one) => one === value) ?? 'adjust-target';
                setKind(chosen);
                write({ before: beforeOf(chosen, task, target) });
              }}
            >
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {text.kinds[one]}
                </option>
              ))}
            </Select>
          </Field>
          {kind === 'adjust-target' && targets.length > 1 && (
            <Field label={text.target} size="small">
              <Select
                value={target?.id ?? ''}
                onChange={(_, { value }) => {
                  const chosen = targets.find(({ id }) => id === value) ?? null;
                  setTarget(chosen);
                  write({ before: beforeOf(kind, task, chosen) });
                }}
              >
                {targets.map((one) => (
                  <option key={one.id} value={one.id}>
                    {beforeOf('adjust-target', task, one)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {!WITHOUT_CONTENT.has(kind) && area('before')}
          {!WITHOUT_CONTENT.has(kind) && area('after')}
          {area('reason')}
          {input('basis')}
          {input('approver')}
          {input('effectiveFrom', text.effectiveHint)}
          <Field label={text.scoring} size="small">
            <Select
              value={scoring ?? ''}
              onChange={(_, { value }) => setScoring(SCORINGS.find((one) => one === value) ?? null)}
            >
              <option value="">{text.noScoring}</option>
              {SCORINGS.map((one) => (
                <option key={one} value={one}>
                  {text.scorings[one]}
                </option>
              ))}
            </Select>
          </Field>
          {waiting.length > 0 && <Text size={200}>{text.others(waiting.length)}</Text>}
          {problem !== null && <Text role="alert">{problem}</Text>}
          <Stack isRow gap="s">
            <Button type="submit" appearance="primary" disabledFocusable={!isIdle}>
              {text.save}
            </Button>
            <Button onClick={onEnd}>{text.cancel}</Button>
          </Stack>
        </Stack>
      </form>
    </Section>
  );
}
