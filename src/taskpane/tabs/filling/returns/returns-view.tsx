import { useEffect } from 'react';
import { compareAgain } from '../../../session/returns/returns-flow.ts';
import { usePane, useStore } from '../../../use-pane.ts';
import { Chooser } from './chooser.tsx';
import { Review } from './review.tsx';

/** 回收: returned packs are read, looked at and written. */
export function ReturnsView() {
  const store = useStore();
  const returns = usePane((state) => state.returns);
  const workbook = usePane((state) => state.workbook);
  const isIdle = usePane((state) => state.work === null);
  const isBehind = returns !== null && returns.workbook !== workbook;
  // The workbook was read again, after writing, undoing or a change of the user: what is left is another thing now.
  useEffect(() => {
    if (isBehind && isIdle) void compareAgain(store);
  }, [store, isBehind, isIdle]);
  return returns === null ? <Chooser /> : <Review review={returns} />;
}
