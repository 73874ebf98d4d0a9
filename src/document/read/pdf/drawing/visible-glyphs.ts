import { boxHolds } from './box.ts';
import type { Fill, PageContent } from './content.ts';
import { middleOf, UNKNOWN_CHARACTER } from './glyph.ts';
import type { Glyph } from './glyph.ts';

/** Which of the glyphs of a page a reader sees, each of them once. */

/** A page with more filled rectangles than this is a drawing; what they cover is not looked for. */
const MAX_FILLS = 2000;

/** Glyphs drawn again within these shares of their width and size make it bold or cast a shadow. */
const REDRAWN_ALONG = 0.45;
const REDRAWN_ACROSS = 0.22;

/** Equal glyphs are looked for in stripes of this height, in points; of those in a stripe the last so many. */
const ROW_HEIGHT = 8;
const MAX_COMPARED = 300;

/** The part of glyph numbers that are characters of Chinese text, if they are characters at all. */
const MIN_PLAUSIBLE = 0.95;
const MIN_HAN = 0.3;

interface VisibleGlyphs {
  readonly glyphs: readonly Glyph[];
  /** Pieces of text that nobody sees on the page, in the order of drawing. */
  readonly hidden: readonly string[];
}

/**
 * The glyphs that are seen: not outside the page or what is clipped, not covered by a rectangle, not white on
 * white, not in a layer that is off. Invisible text is read where the page has nothing else: the text layer of
 * a scan.
 */
export function visibleGlyphs(
  { glyphs, fills }: PageContent,
  size: { readonly width: number; readonly height: number },
): VisibleGlyphs {
  const page = { left: 0, top: 0, right: size.width, bottom: size.height };
  const onPage = withoutNumbers(glyphs).filter((glyph) => boxHolds(page, ...middleOf(glyph)));
  const drawn = onPage.filter((glyph) => !glyph.invisible && glyph.text !== ' ').length;
  const isTextLayerRead = drawn * 2 <= onPage.length;
  const shownFills = fills.length > MAX_FILLS ? [] : fills;
  const isSeen = (glyph: Glyph): boolean =>
    !(glyph.invisible && !isTextLayerRead) &&
    !glyph.inHiddenLayer &&
    !isClipped(glyph) &&
    (glyph.invisible || isUncovered(glyph, shownFills));
  const seen: Glyph[] = [];
  const hidden: string[] = [];
  let before: Glyph | null = null;
  for (const glyph of onPage) {
    if (isSeen(glyph)) seen.push(glyph);
    else {
      const continues =
        before !== null && Math.hypot(glyph.x - before.x, glyph.y - before.y) < 3 * glyph.size;
      hidden.push((continues ? (hidden.pop() ?? '') : '') + glyph.text);
      before = glyph;
    }
  }
  return { glyphs: drawnOnce(seen), hidden: hidden.map((text) => text.trim()).filter((text) => text !== '') };
}

/** Glyph numbers stay characters only if together they look like Chinese text; else nobody knows what they are. */
function withoutNumbers(glyphs: readonly Glyph[]): readonly Glyph[] {
  const numbers = glyphs.filter((glyph) => glyph.isNumber && glyph.text !== ' ');
  if (numbers.length === 0) return glyphs;
  const share = (pattern: RegExp): number =>
    numbers.filter(({ text }) => pattern.test(text)).length / numbers.length;
  const isText =
    share(/^[\u4E00-\u9FA5]/) >= MIN_HAN &&
    share(/^[\u4E00-\u9FA5\u3000-\u303F\uFF00-\uFFEF -~·—‘’“”…]/) >= MIN_PLAUSIBLE;
  if (isText) return glyphs;
  return glyphs.map((glyph) => (glyph.isNumber ? { ...glyph, text: UNKNOWN_CHARACTER } : glyph));
}

function isClipped(glyph: Glyph): boolean {
  return glyph.clip !== null && !boxHolds(glyph.clip, ...middleOf(glyph), glyph.size / 2);
}

/** Whether no rectangle was drawn over a glyph, and its colour differs from that of the one below it. */
function isUncovered(glyph: Glyph, fills: readonly Fill[]): boolean {
  const [x, y] = middleOf(glyph);
  let below = '#ffffff';
  for (const { box, colour, order } of fills) {
    if (!boxHolds(box, x, y)) continue;
    if (order < glyph.order) below = colour ?? 'pattern';
    else if (box.bottom - box.top > glyph.size * 0.6 && box.right - box.left > glyph.width * 0.6)
      return false;
  }
  return glyph.colour === null || !isWhite(glyph.colour) || !isWhite(below);
}

/** Whether a colour cannot be told from white paper. */
function isWhite(colour: string): boolean {
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)?.slice(1);
  return channels?.every((channel) => parseInt(channel, 16) >= 0xf8) === true;
}

/** Leaves out glyphs that are drawn again almost at the place of an equal one. */
function drawnOnce(glyphs: readonly Glyph[]): readonly Glyph[] {
  const kept = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const row = Math.floor(glyph.y / ROW_HEIGHT);
    for (const near of [row, row - 1, row + 1]) {
      const equal = kept.get(glyph.text + String(near));
      if (equal?.slice(-MAX_COMPARED).some((other) => isRedrawn(other, glyph)) === true) return false;
    }
    const key = glyph.text + String(row);
    const here = kept.get(key);
    if (here === undefined) kept.set(key, [glyph]);
    else here.push(glyph);
    return true;
  });
}

function isRedrawn(first: Glyph, second: Glyph): boolean {
  if (first.dx * second.dx + first.dy * second.dy < 0.9) return false;
  if (Math.abs(first.size - second.size) > 0.15 * first.size) return false;
  const [x, y] = [second.x - first.x, second.y - first.y];
  const along = Math.abs(x * first.dx + y * first.dy);
  const across = Math.abs(y * first.dx - x * first.dy);
  return along <= REDRAWN_ALONG * first.width && across <= REDRAWN_ACROSS * first.size;
}
