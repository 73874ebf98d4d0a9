import { createRoot } from 'react-dom/client';
import { Pane } from './pane.tsx';
import { PaneStore } from './session/state/store.ts';
import { startPane } from './session/start.ts';

const place = document.getElementById('pane');
if (place === null) throw new Error('The page has no place for the pane.');

const store = new PaneStore();
createRoot(place).render(<Pane store={store} />);
void startPane(store);
