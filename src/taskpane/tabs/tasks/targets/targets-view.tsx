import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import { Empty } from '../../../parts/empty.tsx';
import { Stack } from '../../../parts/stack.tsx';
import { writeAnswers } from '../../../session/workbook/confirm-flow.ts';
import { TARGETS_TEXT } from '../../../text/targets.ts';
import { usePane, useStore, useText } from '../../../use-pane.ts';
import { ActionBar } from '../../../parts/action-bar.tsx';
import { AnswerButtons } from './answer-buttons.tsx';
import { CorrectionForm } from './correction-form.tsx';
import { TargetQuestion } from './target-question.tsx';
import { useWalk, type Walk } from './use-walk.ts';

const useStyles = makeStyles({
  view: { flexGrow: 1 },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** 目标确认: the targets that were read, one after the other beside their words. */
export function TargetsView() {
  const text = useText(TARGETS_TEXT);
  const workbook = usePane((state) => state.workbook);
  if (!workbook?.ledger.isDuban) return <Empty text={text.empty} />;
  if (workbook.ledger.registry.targets.length === 0) return <Empty text={text.none} />;
  return <Targets workbook={workbook} />;
}

type Move = 'next' | 'previous' | 'confirm' | 'correct' | 'reject';

/** Digits are the answers, as their buttons say, arrows lead to another target; Enter presses the focused button. */
function moveOf({ key, ctrlKey, altKey, metaKey, target }: KeyboardEvent): Move | null {
  if (ctrlKey || altKey || metaKey || (target instanceof HTMLElement && target.closest('form') !== null))
    return null;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return 'next';
    case 'ArrowLeft':
    case 'ArrowUp':
      return 'previous';
    case '1':
      return 'confirm';
    case '2':
      return 'correct';
    case '3':
      return 'reject';
    default:
      return null;
  }
}

function Targets({ workbook }: { readonly workbook: CheckedLedger }) {
  const styles = useStyles();
  const text = useText(TARGETS_TEXT);
  const walk = useWalk(workbook);
  const [corrected, setCorrected] = useState<string | null>(null);
  const { shown, targets, at } = walk;
  const isCorrecting = shown !== null && corrected === shown.target.id;
  const isStuck = useStuck();
  const controls = [shown === null, walk.plain.length > 0, isStuck].join();
  const { view, focusAnswer } = useFocus(isCorrecting, controls);
  useWritingOnLeave();
  const move = (step: 1 | -1): void => walk.show((at + step + targets.length) % targets.length);
  const press = (event: KeyboardEvent): void => {
    const pressed = shown === null ? null : moveOf(event);
    if (pressed === null || shown === null) return;
    event.preventDefault();
    const { id } = shown.target;
    if (pressed === 'correct') setCorrected(id);
    else if (pressed === 'confirm') walk.answer({ target: id, state: 'right' });
    else if (pressed === 'reject') walk.answer({ target: id, state: 'rejected' });
    else move(pressed === 'next' ? 1 : -1);
    if (pressed !== 'correct') focusAnswer();
  };
  return (
    <div ref={view} className={styles.view} onKeyDown={press}>
      <Stack gap="m">
        <Progress walk={walk} isStuck={isStuck} />
        {shown === null ? (
          <Stack gap="m" align="start" role="status">
            <Text>{text.done(targets.length)}</Text>
            <Button data-answer onClick={() => walk.show(0)}>
              {text.again}
            </Button>
          </Stack>
        ) : (
          <>
            <TargetQuestion
              walked={shown}
              place={at}
              all={targets.length}
              isCorrecting={isCorrecting}
              onMove={move}
            >
              {isCorrecting && (
                <CorrectionForm
                  key={shown.target.id}
                  walked={shown}
                  onSave={(fields, note) => {
                    setCorrected(null);
                    walk.answer({ target: shown.target.id, state: 'corrected', fields, note });
                  }}
                  onCancel={() => setCorrected(null)}
                />
              )}
            </TargetQuestion>
            {!isCorrecting && (
              <ActionBar>
                <AnswerButtons walk={walk} shown={shown} onCorrect={() => setCorrected(shown.target.id)} />
              </ActionBar>
            )}
          </>
        )}
      </Stack>
    </div>
  );
}

/** How far the walk is, whether what was said is written, and what can be confirmed at once. */
function Progress({ walk, isStuck }: { readonly walk: Walk; readonly isStuck: boolean }) {
  const styles = useStyles();
  const text = useText(TARGETS_TEXT);
  const store = useStore();
  const waiting = usePane((state) => state.targetAnswers.length);
  const { settled, targets, plain } = walk;
  const said = text.settled(settled, targets.length);
  return (
    <Stack gap="s">
      <Stack isRow isSpread gap="s" align="baseline">
        <Text weight="semibold">{said}</Text>
        <Text size={200} className={styles.hint} role="status">
          {isStuck ? text.unwritten(waiting) : waiting > 0 ? text.saving : settled > 0 ? text.saved : ''}
        </Text>
        {isStuck && (
          <Button size="small" onClick={() => void writeAnswers(store)}>
            {text.write}
          </Button>
        )}
      </Stack>
      <ProgressBar value={settled} max={targets.length} thickness="large" aria-label={said} />
      {plain.length > 0 && (
        <Stack gap="xs" align="start">
          <Button size="small" onClick={walk.confirmPlain}>
            {text.plain(plain.length)}
          </Button>
          <Text size={200} className={styles.hint}>
            {text.plainHint}
          </Text>
        </Stack>
      )}
    </Stack>
  );
}

/** Milliseconds without work after which what is not written does not get written by itself. */
const STUCK_AFTER = 1500;

/** Whether something that was said could not be written. */
function useStuck(): boolean {
  const isWaiting = usePane(({ work, targetAnswers }) => work === null && targetAnswers.length > 0);
  const [isStuck, setStuck] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = window.setTimeout(() => setStuck(true), STUCK_AFTER);
    return () => {
      window.clearTimeout(timer);
      setStuck(false);
    };
  }, [isWaiting]);
  return isStuck;
}

/** Writes what was said without a pause when the view or the pane is left, or closed. */
function useWritingOnLeave(): void {
  const store = useStore();
  useEffect(() => {
    const write = (): void => void writeAnswers(store);
    const writeHidden = (): void => {
      if (document.visibilityState === 'hidden') write();
    };
    window.addEventListener('blur', write);
    window.addEventListener('pagehide', write);
    document.addEventListener('visibilitychange', writeHidden);
    return () => {
      window.removeEventListener('blur', write);
      window.removeEventListener('pagehide', write);
      document.removeEventListener('visibilitychange', writeHidden);
      write();
    };
  }, [store]);
}

/**
 * Keeps the focus on the answers: when the view is opened by a link, and when what had the focus is gone.
 *
 * @param controls Which controls there are: another text where some came or went.
 */
function useFocus(isCorrecting: boolean, controls: string) {
  const view = useRef<HTMLDivElement>(null);
  const focusAnswer = (): void => view.current?.querySelector<HTMLElement>('[data-answer]')?.focus();
  const isOpening = useRef(true);
  useEffect(() => {
    const active = document.activeElement;
    const isLost = active === null || active === document.body;
    const isByLink = isOpening.current && active?.getAttribute('role') !== 'tab';
    isOpening.current = false;
    if (!isCorrecting && document.hasFocus() && (isLost || isByLink)) focusAnswer();
  }, [isCorrecting, controls]);
  return { view, focusAnswer };
}
