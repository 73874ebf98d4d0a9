import { createRef } from 'react';
import { createRoot } from 'react-dom/client';
import { asksForNewBook, fetchDemo } from './page/demo.ts';
import { firstLanguage } from './page/language.ts';
import { PreviewApp } from './page/preview-app.tsx';
import { RedrawScheduler } from './editor/redraw-scheduler.ts';
import { WorkbookEditor } from './editor/workbook-editor.ts';
import { HostOpener } from './host-opener.ts';

const place = document.getElementById('preview');
if (place === null) throw new Error('The page has no place for the preview.');

const frame = createRef<HTMLIFrameElement>();
const opener = new HostOpener(() => frame.current?.contentWindow ?? null, window);
const editor = new WorkbookEditor(
  { openHost: (book, options) => opener.openHost(book, options), redraws: new RedrawScheduler() },
  firstLanguage(),
  asksForNewBook() ? null : await fetchDemo(),
);
window.addEventListener('beforeunload', (event) => {
  if (editor.isUnsaved) event.preventDefault();
});
createRoot(place).render(<PreviewApp editor={editor} frame={frame} press={(name) => opener.press(name)} />);
