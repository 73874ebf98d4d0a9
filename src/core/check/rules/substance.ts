import { isUnknown } from '../../reporting/filled.ts';
import { finding } from '../../finding/make-finding.ts';
import { findQuantities } from '../../text/quantity.ts';
import { toHalfWidth } from '../../text/width.ts';
import { wordList } from '../../text/words.ts';
import { type EntryRule, findingPlaceOf } from '../context.ts';
import { FACT_WORDS, EMPTY_PHRASES, ONGOING_WORDS, NONE_ANSWERS } from './substance-lexicon.ts';
import { wordsOnly } from '../index/sentences.ts';

const EMPTY = wordList(ONGOING_WORDS, EMPTY_PHRASES);
const FACT = wordList(FACT_WORDS);
const NO_ANSWER = new Set(NONE_ANSWERS);

const CLAUSES = /[，。；：！？,;:!?\n\r]/;
/** Praise that looks like a result: 已取得积极成效, 取得了阶段性进展. */
const PRAISE = /(?:已经?)?(?:初步)?取得了?[^，。；,;]{0,8}(?:成效|进展|效果|成果|成绩)/g;
/** Names of work that look like a step of it: 规划编制各项工作. */
const WORK_OF_DRAFTING = /(?:规划|方案|计划|预案|预算)编制(?:各项|有关|相关)?工作/g;
const SUBJECT_ALONE = /^(?:目前|现|截至目前|总体上?|总的来看)$/;
const MAX_QUOTE = 40;

/**
 * S1: a paragraph that says only that work is going on. Every clause must say so or be an
 * empty phrase (高度重视, 各项工作), and none may contain a figure, a date, a document, a
 * result or a stage of a procedure. Any other clause is taken to report something.
 */
export const noFact: EntryRule = (read) =>
  read.entry.paragraphs
    .filter(({ text }) => hasNoFact(text))
    .map(({ text, span }) =>
      finding('substance.no-fact', findingPlaceOf(read, span), { quote: quoteOf(text) }),
    );

/** S2: a problem is reported without a next step. */
export const problemWithoutStep: EntryRule = (read) =>
  isNone(read.entry.problem) || !isNone(read.entry.nextStep) || isUnknown(read.entry, 'nextStep')
    ? []
    : [finding('substance.problem-without-step', findingPlaceOf(read), {})];

const isNone = (text: string): boolean => {
  const words = wordsOnly(text).replace(/[/.]/g, '');
  return words === '' || NO_ANSWER.has(words);
};

function hasNoFact(text: string): boolean {
  const praiseless = toHalfWidth(text).replace(PRAISE, '积极').replace(WORK_OF_DRAFTING, '各项工作');
  const clauses = praiseless
    .split(CLAUSES)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && !SUBJECT_ALONE.test(clause));
  return clauses.length > 0 && clauses.every((clause) => EMPTY.occursIn(clause) && !hasFact(clause));
}

const hasFact = (clause: string): boolean =>
  /[\d《]/.test(clause) || FACT.occursIn(clause) || findQuantities(clause).some(isCounted);

/** Whether a quantity counts something: 三家, 两次; not the 一 of 进一步 and 一批. */
const isCounted = ({ value, unit }: { readonly value: string | null; readonly unit: unknown }): boolean =>
  value !== null && value !== '1' && unit !== null;

const quoteOf = (text: string): string =>
  text.length > MAX_QUOTE ? `${text.slice(0, MAX_QUOTE)}……` : text.replace(/[。；]$/, '');
