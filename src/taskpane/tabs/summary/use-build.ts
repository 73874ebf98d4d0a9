import { useEffect, useState } from 'react';
import type { Prepared } from '#actions/ledger/prepare';
import { type BuiltSheet, prepareSheet } from '#actions/build/build-sheet';
import { usePane, useStore } from '../../use-pane.ts';

export interface Build {
  /** What waits for a yes: the table is there and would change. */
  readonly asked: Prepared | null;
  readonly build: () => Promise<void>;
  readonly confirm: () => Promise<void>;
  readonly cancel: () => void;
  /** Brings the table to the front. */
  readonly show: () => Promise<void>;
}

/** Builds one table: at once where nothing is lost by it, else once the person agreed. */
export function useBuild(sheet: BuiltSheet): Build {
  const store = useStore();
  const session = usePane((state) => state.session);
  const desk = usePane((state) => state.desk);
  const isAskedFor = usePane((state) => state.asked === sheet && state.work === null);
  const [asked, setAsked] = useState<{ readonly prepared: Prepared; readonly desk: typeof desk } | null>(
    null,
  );
  // What was prepared holds for the workbook as it was read then.
  const waiting = asked !== null && asked.desk === desk ? asked.prepared : null;

  const show = async (): Promise<void> => {
    try {
      await session?.live.goTo(sheet, { row: 0, column: 0 });
    } catch (error) {
      session?.tellFailure(error);
    }
  };
  const write = async (prepared: Prepared): Promise<void> => {
    setAsked(null);
    if (session !== null && (await session.carryOut(prepared))) await show();
  };
  const build = async (): Promise<void> => {
    if (session === null) return;
    const prepared = await session.prepare((held) => prepareSheet(held, sheet, session.checkOptions));
    if (prepared === null) return;
    const { replaced, edited } = prepared.tally;
    if (replaced.length + edited.length === 0) return write(prepared);
    setAsked({ prepared, desk: store.get().desk });
  };
  // The ribbon asks for a table through the state of the pane.
  useEffect(() => {
    if (!isAskedFor) return;
    store.set({ asked: null });
    void build();
  });
  return {
    asked: waiting,
    build,
    confirm: async () => {
      if (waiting !== null) await write(waiting);
    },
    cancel: () => setAsked(null),
    show,
  };
}
