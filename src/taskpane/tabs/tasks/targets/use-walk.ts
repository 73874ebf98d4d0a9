import { useMemo, useState } from 'react';
import { type ListedTarget, targetList } from '#actions/confirm/target-list';
import type { TargetAnswer } from '#actions/confirm/target-answer';
import type { CheckedLedger } from '#actions/ledger/checked-ledger';
import { answerTargets } from '../../../session/workbook/confirm-flow.ts';
import { usePane, useStore } from '../../../use-pane.ts';

/** A target with what was said about it, written or not. */
export interface WalkedTarget extends ListedTarget {
  readonly said: TargetAnswer['state'];
}

/** The way through the targets: all of them, which one is shown, and moves. */
export interface Walk {
  readonly targets: readonly WalkedTarget[];
  /** The one that is shown; null: none is open, and no answered one was asked for. */
  readonly shown: WalkedTarget | null;
  /** Place of the shown one, from 0; -1 without one. */
  readonly at: number;
  readonly settled: number;
  /** Those that can be confirmed unseen. */
  readonly plain: readonly WalkedTarget[];
  readonly show: (place: number) => void;
  /** Takes an answer about the shown target and goes on to the next open one. */
  readonly answer: (answer: TargetAnswer) => void;
  readonly confirmPlain: () => void;
}

/** The place of the first open target from one place on, then from the start; -1: none is open. */
function nextOpen(targets: readonly WalkedTarget[], from: number): number {
  const isOpen = ({ said }: WalkedTarget): boolean => said === 'open';
  const after = targets.findIndex((one, place) => place >= from && isOpen(one));
  return after >= 0 ? after : targets.findIndex(isOpen);
}

export function useWalk(workbook: CheckedLedger): Walk {
  const store = useStore();
  const answers = usePane((state) => state.targetAnswers);
  const list = useMemo(() => targetList(workbook), [workbook]);
  const targets = useMemo(() => {
    const said = new Map(answers.map(({ target, state }) => [target, state]));
    return list.map((one) => ({ ...one, said: said.get(one.target.id) ?? one.state }));
  }, [list, answers]);
  // By its id, since targets go when the workbook is read again; null: the first open one.
  const [id, setId] = useState<string | null>(null);
  const known = targets.findIndex(({ target }) => target.id === id);
  const at = known >= 0 ? known : nextOpen(targets, 0);
  const plain = targets.filter(({ isPlain, said }) => isPlain && said === 'open');
  return {
    ...{ targets, at, plain },
    shown: targets[at] ?? null,
    settled: targets.filter(({ said }) => said !== 'open').length,
    show: (place) => setId(targets[place]?.target.id ?? null),
    answer(answer) {
      const answered = targets.map((one, place) => (place === at ? { ...one, said: answer.state } : one));
      setId(answered[nextOpen(answered, at + 1)]?.target.id ?? null);
      if (answer.state !== targets[at]?.said || answer.state === 'corrected') answerTargets(store, [answer]);
    },
    confirmPlain() {
      const ids = new Set(plain.map(({ target }) => target.id));
      setId(targets.find(({ target, said }) => said === 'open' && !ids.has(target.id))?.target.id ?? null);
      answerTargets(
        store,
        [...ids].map((target) => ({ target, state: 'right' })),
      );
    },
  };
}
