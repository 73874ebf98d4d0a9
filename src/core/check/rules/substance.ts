import { finding } from '../../finding/finding.ts';
import { findQuantities } from '../../text/quantity.ts';
import { halfWidth } from '../../text/width.ts';
import { wordList } from '../../text/words.ts';
import { type EntryRule, placeOf } from '../context.ts';
import { FACTS, FILLING, GOES_ON, NONE } from '../lexicon/substance.ts';
import { wordsOnly } from '../across/sentences.ts';

const EMPTY = wordList(GOES_ON, FILLING);
const FACT = wordList(FACTS);
const NOTHING = new Set(NONE);

const CLAUSES = /[，。；：！？,;:!?\n\r]/;
/** 已取得积极成效, 取得了阶段性进展: praise, whatever it seems to report. */
const PRAISE = /(?:已经?)?(?:初步)?取得了?[^，。；,;]{0,8}(?:成效|进展|效果|成果|成绩)/g;
/** 规划编制各项工作: what the work is called, not a step of it. */
const WORK_OF_DRAFTING = /(?:规划|方案|计划|预案|预算)编制(?:各项|有关|相关)?工作/g;
const SUBJECT_ALONE = /^(?:目前|现|截至目前|总体上?|总的来看)$/;
const LONGEST_QUOTE = 40;

/**
 * S1: a paragraph that says only that work goes on. Every clause of it must say so,
 * or fill (高度重视, 各项工作), and none may hold a figure, a date, a document, a
 * result or a stage of a procedure. A clause that says neither is taken to report something.
 */
export const noFact: EntryRule = (read) =>
  read.entry.paragraphs
    .filter(({ text }) => saysNothing(text))
    .map(({ text, span }) => finding('substance.no-fact', placeOf(read, span), { quote: quoteOf(text) }));

/** S2: a problem is named, and nothing that shall be done about it. */
export const problemWithoutStep: EntryRule = (read) =>
  isNone(read.entry.problem) || !isNone(read.entry.nextStep)
    ? []
    : [finding('substance.problem-without-step', placeOf(read), {})];

const isNone = (text: string): boolean => {
  const words = wordsOnly(text).replace(/[/.]/g, '');
  return words === '' || NOTHING.has(words);
};

function saysNothing(text: string): boolean {
  const praiseless = halfWidth(text).replace(PRAISE, '积极').replace(WORK_OF_DRAFTING, '各项工作');
  const clauses = praiseless
    .split(CLAUSES)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && !SUBJECT_ALONE.test(clause));
  return clauses.length > 0 && clauses.every((clause) => EMPTY.foundIn(clause) && !hasFact(clause));
}

const hasFact = (clause: string): boolean =>
  /[\d《]/.test(clause) || FACT.foundIn(clause) || findQuantities(clause).some(isCounted);

/** 三家, 两次; the 一 of 进一步 and 一批 counts nothing. */
const isCounted = ({ value, unit }: { readonly value: string | null; readonly unit: unknown }): boolean =>
  value !== null && value !== '1' && unit !== null;

const quoteOf = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}……` : text.replace(/[。；]$/, '');
