import { createRoot } from 'react-dom/client';
import { openWorkbook } from './workbook-host.ts';

const place = document.getElementById('preview');
if (place === null) throw new Error('The page has no place for the preview.');
openWorkbook(() => window.frames[0] ?? null);
createRoot(place).render(
  <iframe
    title="督办台账"
    src="preview-pane.html"
    style={{ width: 360, height: '100%', border: 0, float: 'right' }}
  />,
);
