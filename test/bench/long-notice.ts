/** The first line of an item: its number followed by a stop and the text, or alone (in a separate cell). */
const ITEM = /^(\s*)(\d{1,3})([.．、\t].*|\s*)$/;

/**
 * A notice with its items repeated `times` times and renumbered: everything from the first
 * numbered item to the end is repeated, the text before it is not.
 */
export function longNotice(text: string, times: number): string {
  const lines = text.split('\n');
  const items = lines.flatMap((line, index) => (ITEM.test(line) ? [index] : []));
  const first = items[0] ?? 0;
  const body = lines.slice(first);
  const most = Math.max(...items.map((index) => Number(ITEM.exec(lines[index] ?? '')?.[2] ?? 0)));
  const copies = Array.from({ length: times }, (_, copy) =>
    body.map((line) =>
      line.replace(ITEM, (_line, indent: string, no: string, rest: string) =>
        [indent, String(Number(no) + copy * most), rest].join(''),
      ),
    ),
  );
  return [...lines.slice(0, first), ...copies.flat()].join('\n');
}
