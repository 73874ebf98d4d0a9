import type { Piece } from './notice-pieces.ts';

const escape = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** Writes the pieces as an html page that also contains a script, a style sheet and navigation. */
export function htmlOf(pieces: readonly Piece[]): Uint8Array {
  const body = pieces.map((piece) => {
    if (piece.kind === 'paragraph') return `<p>&nbsp;&nbsp;&nbsp;&nbsp;${escape(piece.text)}</p>`;
    const rows = piece.rows.map((row) => {
      const cells = row.map(
        (cell) =>
          `<td rowspan="${cell.rowSpan}" colspan="${cell.columnSpan}">${cell.paragraphs.map(escape).join('<br>')}</td>`,
      );
      return `<tr>${cells.join('\n')}</tr>`;
    });
    return `<table border="1">\n${rows.join('\n')}\n</table>`;
  });
  const page = `<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>通知</title><style>p { color: black }</style></head>
<body><nav><a href="/">首页</a></nav><script>document.write('<p>1.假任务</p>')</script>
<div class="content">${body.join('\n')}</div></body></html>`;
  return new TextEncoder().encode(page);
}
