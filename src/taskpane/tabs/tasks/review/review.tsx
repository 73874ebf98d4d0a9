import { type Incoming, stepOf } from '../../../session/incoming.ts';
import { Choose } from './choose.tsx';
import { Confirm } from './confirm.tsx';
import { Preview } from './preview.tsx';

/** What came in, step by step, until it is written or thrown away. */
export function Review({ incoming }: { readonly incoming: Incoming }) {
  switch (stepOf(incoming)) {
    case 'preview':
      return <Preview incoming={incoming} />;
    case 'choose':
      return <Choose incoming={incoming} />;
    case 'confirm':
      return <Confirm incoming={incoming} />;
  }
}
