import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import type { Ledger } from '#actions/ledger/read-ledger';
import type { Task } from '#core/record/task';
import { AMEND_TEXT } from '../../../text/month/amend.ts';
import { useText } from '../../../use-pane.ts';

const AmendForm = lazy(async () => ({ default: (await import('./amend-form.tsx')).AmendForm }));

/** The button 提出调整 of a card, and its form. */
export function Propose({ task, ledger }: { readonly task: Task; readonly ledger: Ledger }) {
  const text = useText(AMEND_TEXT);
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const end = (): void => {
    setOpen(false);
    place.current?.querySelector('button')?.focus();
  };
  return (
    <>
      <div ref={place}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {text.propose}
        </Button>
      </div>
      {isOpen && (
        <Suspense>
          <AmendForm task={task} ledger={ledger} onEnd={end} />
        </Suspense>
      )}
    </>
  );
}
