import { mapText, type MappedText } from './mapped-text.ts';

/*
 * Characters that print like others but compare unequal, as text copied from PDF files and web pages
 * holds them. What is read and compared uses the ordinary characters; offsets stay those of the source.
 *
 *     U+2F54  a radical, in place of 水; from PDF files whose font serves both
 *     U+FA1B  a compatibility ideograph, in place of 福 (U+798F)
 *     U+200B  a zero-width space, direction mark, variation selector or filler between characters
 */

/**
 * The radicals supplement from U+2E81 and the ideograph each prints as; a blank where there is none.
 * Source: property Equivalent_Unified_Ideograph of the Unicode Character Database; the common character
 * where that names a rare form of it.
 */
const SUPPLEMENT =
  '厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尢巳幺彑彐忄心扌攵 旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒㓁网网羊羊羊耂肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶邑钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟';
const SUPPLEMENT_START = 0x2e81;

/** Characters without content of their own: controls, joiners, direction marks, selectors, fillers, tags. */
const INVISIBLE =
  /(?:[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffe]|\udb40[\udc00-\udc7f\udd00-\uddef])+/g;
/** Radicals, and the compatibility ideographs of both planes. */
const STAND_INS = /[\u2e81-\u2fd5\uf900-\ufad9]|\ud87e[\udc00-\ude1d]/g;
/** Whether a text holds any of them. Most texts do not. */
const ANY = new RegExp(`${INVISIBLE.source}|${STAND_INS.source}`);
const EACH = new RegExp(ANY.source, 'g');

/** The ordinary ideograph of a stand-in; the character itself where there is none. */
function ideographOf(char: string): string {
  const ordinary = SUPPLEMENT.charAt(char.charCodeAt(0) - SUPPLEMENT_START);
  return ordinary.trim() === '' ? char.normalize('NFKC') : ordinary;
}

/** The text with ordinary ideographs and without invisible characters, for reading and comparing. */
export const readableText = (text: string): string =>
  ANY.test(text) ? text.replace(INVISIBLE, '').replace(STAND_INS, ideographOf) : text;

/** `source.slice(start, end)` as `readableText`, each character with the source offset it begins at. */
export function mapReadableText(source: string, start = 0, end = source.length): MappedText {
  const text = source.slice(start, end);
  if (!ANY.test(text)) return mapText(source, start, end);
  const at: number[] = [];
  let readable = '';
  let from = 0;
  const add = (part: string, offset: number, step: 0 | 1): void => {
    readable += part;
    for (let i = 0; i < part.length; i += 1) at.push(start + offset + i * step);
  };
  for (const match of text.matchAll(EACH)) {
    const [found] = match;
    add(text.slice(from, match.index), from, 1);
    add(readableText(found), match.index, 0);
    from = match.index + found.length;
  }
  add(text.slice(from), from, 1);
  return { text: readable, at: Int32Array.from(at) };
}
