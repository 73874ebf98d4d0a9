import { lazy } from 'react';
import { type Incoming, reviewStep } from '../../../session/state/incoming.ts';
import { Ask } from './ask.tsx';
import { Choose } from './choose.tsx';
import { Confirm } from './confirm.tsx';
import { Preview } from './preview.tsx';

const TextView = lazy(async () => ({ default: (await import('../reading/text-view.tsx')).TextView }));

/** The review of an incoming registry, step by step until it is written or discarded. */
export function Review({ incoming }: { readonly incoming: Incoming }) {
  switch (reviewStep(incoming)) {
    case 'text':
      return <TextView key={incoming.opened} incoming={incoming} place={incoming.opened ?? 0} />;
    case 'preview':
      return <Preview incoming={incoming} />;
    case 'ask':
      return <Ask incoming={incoming} />;
    case 'choose':
      return <Choose incoming={incoming} />;
    case 'confirm':
      return <Confirm incoming={incoming} />;
  }
}
