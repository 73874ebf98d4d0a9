/** A line that begins an item: its number, and its stop and the rest, or nothing (a cell of its own). */
const ITEM = /^(\s*)(\d{1,3})([.．、\t].*|\s*)$/;

/**
 * A notice with its items repeated and renumbered, so that it says `times` as
 * much: everything from the first numbered item to the last line of the last
 * one is repeated, what stands before and after it stays single.
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
