const widths = new Map<string, number>();
const MOST_KEPT = 5_000;
let canvas: CanvasRenderingContext2D | null = null;

/** Width of a line of text in pixels; `font` is a CSS font. */
export function textWidth(text: string, font: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  canvas ??= document.createElement('canvas').getContext('2d');
  if (canvas === null) return text.length * 8;
  canvas.font = font;
  const { width } = canvas.measureText(text);
  if (widths.size >= MOST_KEPT) widths.clear();
  widths.set(key, width);
  return width;
}
