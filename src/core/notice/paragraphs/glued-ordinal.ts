import { type MappedText, offsetAt } from '../../text/mapped-text.ts';
import { likelihoodOfBody } from '../duty/body.ts';
import { readDutyClause } from '../duty/clause.ts';
import { isCloseBracket } from './brackets.ts';
import { endsLikeUnit } from '../duty/units.ts';
import { ORDINAL_RANKS, readOrdinal, type Ordinal, type OrdinalRank } from './ordinal.ts';
import { readPointMark } from './point-marks.ts';
import { couldFollow, isExpected, isJump, type Sequence } from './sequence.ts';

/*
 * The ordinal of an item that was printed without a line break before it, judged by what stands before:
 *   …检查。二、完成    a sentence has ended
 *   …市府办125.强化    a list of units has ended
 *   四、丰富活动1.春节  a heading without stop has ended; only the number 1
 *   …如下：一、修订    an introduction or a label has ended; only the number 1
 */
/** The part of a paragraph that is being searched, from the last start found. */
export interface Segment {
  readonly m: MappedText;
  /** Offset after its own ordinal. */
  readonly from: number;
  readonly start: number;
  /** Rank of its own ordinal; null for none. */
  readonly rank: OrdinalRank | null;
  /** The value of the label for units with which it begins, and where that ends; null for other segments. */
  readonly units: { readonly from: number; readonly end: number | null } | null;
  /** Whether it begins with the label of a name: 项目名称：…. */
  readonly titled: boolean;
  readonly sequence: Sequence;
}

export const ENDS = '。；;！!？?）)〕］]】”';
const SENTENCE_STOP = '。；;！!';
const DASHES = '—–●■◆★▲△▪';
/** What an ordinal can begin with; tried on every character. */
const BEGINS_ORDINAL = /[\d（(一二三四五六七八九十第—–●■◆★▲△▪⒈-⒛㈠-㈩]/;
/** Ranks of ordinals that can be glued; （1） and ① are points of one item. */
const RANKS: ReadonlySet<OrdinalRank> = new Set([
  'chapter',
  'part',
  'chinese',
  'chinese-bracket',
  'arabic',
  'word',
]);
/** Ranks whose numbers stand in no sentence, so that a number after a sentence begins an item even if others are missing. */
const MAY_JUMP: ReadonlySet<OrdinalRank> = new Set(['chinese', 'chinese-bracket', 'arabic']);
/** What can stand behind an ordinal. */
const BEGINS_TEXT = /[\u3400-\u9fff“《"‘(（A-Z\d]/;
/** An enumeration, not an ordinal: 一、二、三产业 · 一、二期. */
const ENUMERATION = /^[一二三四五六七八九十]{1,2}(?:[、是]|[产类级期等季线环号])/;
/** A reference to a provision: （一）项. */
const PROVISION = /^[项款条类]/;
/** Maximum length of a heading to which its first item is glued. */
const LONGEST_HEADING = 60;
/** Minimum length of a title of a notice to which its first chapter is glued. */
const SHORTEST_TITLE = 8;
/** How far another dash is looked for that makes the first one an item. */
const DASH_AHEAD = 800;

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** Whether white space is printed before the character: items pasted on one line have a blank between them. */
export const hasSpaceBefore = (m: MappedText, index: number): boolean =>
  offsetAt(m, index) - offsetAt(m, index - 1) > 1;

const rankIndex = (rank: OrdinalRank): number => ORDINAL_RANKS.indexOf(rank);

/** Whether the text before `at` is a heading of a higher rank, without a stop: 一、…牵头重点工作1.一般公共… */
const isHeadingBefore = ({ m, from, start, rank }: Segment, at: number, of: OrdinalRank): boolean =>
  from > start &&
  rank !== null &&
  rankIndex(rank) < rankIndex(of) &&
  rankIndex(rank) <= rankIndex('chinese-bracket') &&
  at - from <= LONGEST_HEADING &&
  !/[。；;：:]/.test(m.text.slice(from, at));

/** Whether that heading is a title without figures, behind which an excerpt may begin with any number: 三、提升效能（六）压缩时长. */
const isBareTitleBefore = (segment: Segment, at: number, { rank }: Ordinal): boolean =>
  MAY_JUMP.has(rank) &&
  rank !== 'chinese' &&
  isHeadingBefore(segment, at, rank) &&
  !/[\d，,]/.test(segment.m.text.slice(segment.from, at));

/** The second number, which must follow where a title runs into the first one. */
const SECOND: Partial<Record<OrdinalRank, RegExp>> = { chinese: /二、/, 'chinese-bracket': /[（(]二[）)]/ };

/** Whether the text before the number 1 at `at` is a title without punctuation, and a 2 follows: …2022年重点工作一、工程措施 */
const isTitleBefore = ({ m, start, rank, sequence }: Segment, at: number, of: OrdinalRank): boolean =>
  rank === null &&
  sequence.last[of] === 0 &&
  at - start >= SHORTEST_TITLE &&
  at - start <= LONGEST_HEADING &&
  !/[，,。；;：:、]/.test(m.text.slice(start, at)) &&
  SECOND[of]?.test(m.text.slice(at)) === true;

/** Whether a bracket that closes directly before `at` names units. */
export function endsWithDutyBracket(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 160), at - 1);
  const open = Math.max(...['（', '(', '〔', '［', '[', '【'].map((bracket) => before.lastIndexOf(bracket)));
  return open >= 0 && (/单位|部门|牵头|负责|配合/.test(before.slice(open)) || endsLikeUnit(before));
}

/** Whether a dash at `at` begins an item: after a sentence or a duty, or after a heading if more dashes follow. */
function dashStarts(segment: Segment, at: number): boolean {
  const { text } = segment.m;
  const before = text.charAt(at - 1);
  if (SENTENCE_STOP.includes(before)) return true;
  if (isCloseBracket(before) && endsWithDutyBracket(text, at)) return true;
  return (
    isHeadingBefore(segment, at, 'dash') &&
    /[。；）)〕］\]】][—–●■◆★▲△▪]/.test(text.slice(at, at + DASH_AHEAD))
  );
}

/** Whether the list of units behind the label of the segment ends with a complete name or clause at `at`. */
function endsUnits({ m, units }: Segment, at: number): boolean {
  if (units === null) return false;
  const entry = /[^、，,；;]{1,60}$/.exec(m.text.slice(Math.max(units.from, at - 61), at))?.[0] ?? '';
  return likelihoodOfBody(entry) !== 'none' || readDutyClause(entry) !== null;
}

/** Whether numbers can start again at 1: after the units of an item, or after a numbered title (1、产业发展 1.新增…). */
const canRestart = ({ m, from, rank }: Segment, at: number): boolean =>
  (isCloseBracket(m.text.charAt(at - 1)) && endsWithDutyBracket(m.text, at)) ||
  (rank === 'arabic' && /^[\u3400-\u9fff]{2,20}$/.test(m.text.slice(from, at)) && hasSpaceBefore(m, at));

/** Whether an ordinal can begin an item at `at`, judged by the text before it. */
function canStart(segment: Segment, at: number, ordinal: Ordinal): boolean {
  const { text } = segment.m;
  const before = text.charAt(at - 1);
  const follows = isExpected(segment.sequence, ordinal) || isJump(segment.sequence, ordinal);
  if (endsUnits(segment, at) || isBareTitleBefore(segment, at, ordinal)) return true;
  if (!follows) return false;
  const apart = ENDS.includes(before) || hasSpaceBefore(segment.m, at);
  if (!isExpected(segment.sequence, ordinal))
    return (
      MAY_JUMP.has(ordinal.rank) &&
      (SENTENCE_STOP.includes(before) || (apart && before !== '”' && !isDigit(before)))
    );
  if (apart) return true;
  if (/[\d.．%％\-—]/.test(before)) return false;
  if (endsLikeUnit(text.slice(Math.max(0, at - 40), at))) return true;
  if (ordinal.value !== 1) return false;
  if (ordinal.rank === 'chinese' && /(?:如|以)下[：:]$/.test(text.slice(at - 3, at))) return true;
  if (before === '：' || before === ':') return segment.from === segment.start || ordinal.rank === 'word';
  return isTitleBefore(segment, at, ordinal.rank) || isHeadingBefore(segment, at, ordinal.rank);
}

/** The ordinal that begins an item at offset `at` of a segment, or null. */
export function gluedOrdinalAt(segment: Segment, at: number): Ordinal | null {
  const { text } = segment.m;
  const char = text.charAt(at);
  if (!BEGINS_ORDINAL.test(char)) return null;
  const previous = text[at - 1];
  if (isDigit(char) && (isDigit(previous) || previous === '.') && !hasSpaceBefore(segment.m, at)) return null;
  const near = text.slice(at, at + 24);
  if (DASHES.includes(char)) return dashStarts(segment, at) ? readPointMark(near) : null;
  const ordinal = readOrdinal(near) ?? readPointMark(near);
  if (!ordinal || !RANKS.has(ordinal.rank)) return null;
  if (!isExpected(segment.sequence, ordinal) && !couldFollow(segment.sequence, ordinal)) return null;
  // A restart at 1 is an enumeration inside a sentence, unless a heading came before it.
  const restarts = ordinal.rank === 'arabic' && ordinal.value === 1 && segment.sequence.last.arabic !== 0;
  if (restarts && !segment.sequence.headed && !canRestart(segment, at)) return null;
  const after = near.slice(ordinal.length);
  if (!BEGINS_TEXT.test(after.charAt(0))) return null;
  if (ordinal.rank === 'chinese' && ENUMERATION.test(after)) return null;
  if (ordinal.rank === 'chinese-bracket' && PROVISION.test(after)) return null;
  return canStart(segment, at, ordinal) ? ordinal : null;
}
