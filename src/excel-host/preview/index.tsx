import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import type { Language } from '#core/text/language';
import { App } from './app.tsx';
import { Beat } from './desk/beat.ts';
import { Desk } from './desk/desk.ts';
import { Workbench } from './workbench.ts';

const place = document.getElementById('preview');
if (place === null) throw new Error('The page has no place for the preview.');

const asked = new URLSearchParams(window.location.search).get('lang');
const language: Language = asked === 'en' ? 'en' : 'zh';
const frame = createRef<HTMLIFrameElement>();
const bench = new Workbench(() => frame.current?.contentWindow ?? null, window);
const desk = new Desk(
  { openHost: (book, spoken) => bench.openHost(book, spoken), beat: new Beat() },
  language,
);
createRoot(place).render(<App desk={desk} frame={frame} press={(name) => bench.press(name)} />);
