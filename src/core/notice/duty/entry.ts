import { memoize } from '../../text/memoize.ts';
import { isNoName, likelihoodOfBody } from './body.ts';
import { subjectAt } from './subject.ts';

/*
 * 1.市发改委（牵头）   县教体局（责任人：林立）   县财政局予以资金保障
 *   ^ the name of an entry, with the part it plays; a person in brackets and a sentence behind it are no part of the name
 */
/** An entry of a list of units: the name as printed, and the part its mark gives it. */
export interface UnitEntry {
  readonly name: string;
  readonly part: 'lead' | 'assist' | null;
}

const NUMBER = /^\d{1,2}[.．、)）](?=[\u3400-\u9fff])/;
const MARK = /[（(](?:总)?(牵头|主办|主责|配合|协办)(?:单位|部门)?[）)]$/;
const PERSON_NOTE = /[（(][^（()）]{0,6}(?:责任人|联系人|负责人|联系电话|电话)[:：][^（()）]{0,40}[）)]$/;
/** Words of a sentence behind a name, beside those that `subjectAt` knows. */
const SENTENCE = /^(?:予以|给予|统一|共同|联合|分别|抓好|予|进行|开展)/;

/** The name without a sentence behind it. */
function bareName(name: string): string {
  if (likelihoodOfBody(name) === 'sure') return name;
  for (let at = 3; at <= name.length - 2; at += 1)
    if (SENTENCE.test(name.slice(at)) && likelihoodOfBody(name.slice(0, at)) === 'sure')
      return name.slice(0, at);
  const subject = name.length > 6 ? subjectAt(name) : null;
  const [first, ...others] = subject?.list.units ?? [];
  return subject !== null &&
    first !== undefined &&
    others.length === 0 &&
    subject.end < name.length &&
    name.length - subject.end > 3
    ? first
    : name;
}

/** Reads an entry of a list of units; null if it cannot be a name: a sentence, a figure. */
export const readUnitEntry = memoize((printed: string): UnitEntry | null => {
  const unnumbered = printed.replace(NUMBER, '').replace(PERSON_NOTE, '');
  const mark = MARK.exec(unnumbered);
  const name = bareName(mark === null ? unnumbered : unnumbered.slice(0, mark.index));
  if (isNoName(name)) return null;
  return { name, part: mark === null ? null : /[牵主]/.test(mark[1] ?? '') ? 'lead' : 'assist' };
});
