import Big from 'big.js';
import { finding } from '../../finding/make-finding.ts';
import { outlineClauses } from '../../target/clause/clauses.ts';
import { withoutTrailing, wordList } from '../../text/words.ts';
import { AUTHORITIES, OTHER_GOALS } from '../claim/lexicon.ts';
import { formatDivision } from './arithmetic.ts';
import type { ParagraphMatches, FigureMatch } from './figure-match.ts';
import { likeness } from './target/metric.ts';
import { printedInterval } from './interval.ts';
import type { ParagraphContext } from './paragraph-context.ts';
import { isCeiling } from './target/verdict.ts';

/** Words that state a goal as met or exceeded: 提前超额完成, 全面完成, 已完成全年任务, 大幅超过目标任务. */
const MET =
  /(?:大幅|已)?超过(?:全年|年度|年初|既定)?目标任务|(?:超额|全面|圆满|提前|全部|如期){1,3}完成(?:了)?|(?:已|均)完成(?:了)?(?=(?:全年|年度|年初)[^\d]{0,6}(?:目标|任务|指标|计划))/;
const OTHERS = wordList(OTHER_GOALS);
const AUTHORITY = wordList(AUTHORITIES);
/** Words before an achievement that name nothing: 等两项目标任务均. */
const COUNTING = wordList(['等', '目标任务', '目标', '指标', '任务', '均', '都', '全部', '已', '已经', '也']);
const COUNTED = /[两二三四五六七八九十\d]{1,4}项$/;
const BETWEEN = /[、和及与]/;

/** T8: words that state a target as met although its figure is below it. */
export function matchAchievementWords(
  matches: readonly FigureMatch[],
  context: ParagraphContext,
): ParagraphMatches {
  const { text } = context;
  const results = outlineClauses(text).clauses.flatMap((clause) => {
    const words = text.slice(clause.start, clause.end);
    const met = MET.exec(words);
    if (met === null || OTHERS.occursIn(words) || clause.host !== null) return [];
    // 提前完成省定任务: the goal of another authority, not the target.
    if (AUTHORITY.occursIn(words.slice(met.index))) return [];
    const after = words.slice(met.index + met[0].length);
    // 提前完成年度目标的85%: a rate, which is checked elsewhere.
    if (/\d/.test(after) || !/^(?:了)?(?:$|.{0,8}(?:目标|任务|指标|计划))/.test(after)) return [];
    const names = withoutTrailing(
      COUNTING,
      withoutTrailing(COUNTING, words.slice(0, met.index)).replace(COUNTED, ''),
    );
    return unmet(names, clause.start, clause.sentence, matches).map((match) => {
      const { figure, metric, value, unit, against, computed, target } = match;
      const part = { value, unit };
      const arithmetic =
        computed === null || against === null
          ? `${value}${unit} < ${against?.value ?? ''}${against?.unit ?? ''}`
          : formatDivision(part, against, computed);
      const place = context.placeOf(figure.from, clause.end, target);
      return {
        match: { ...match, verdict: 'inconsistent' as const, wordsEnd: clause.end },
        finding: finding('target.words-exceed', place, { words: met[0], metric, arithmetic }),
      };
    });
  });
  return {
    matches: results.map((one) => one.match),
    findings: results.map((one) => one.finding),
  };
}

/** The matches the words refer to whose figures are below their targets, allowing for rounding. */
function unmet(
  names: string,
  at: number,
  sentence: number,
  matches: readonly FigureMatch[],
): readonly FigureMatch[] {
  const before = matches.filter(
    ({ figure, target, basis, certainty, verdict }) =>
      target !== null &&
      basis === 'target' &&
      certainty === 'certain' &&
      verdict !== 'exceeds' &&
      figure.start < at,
  );
  const meant =
    names.length < 2
      ? before.filter(({ figure }) => figure.sentence === sentence).slice(-1)
      : names
          .split(BETWEEN)
          .flatMap((name) =>
            before.filter(
              ({ metric, target }) =>
                likeness(name, metric) === 'same' || likeness(name, target?.metric ?? '') === 'same',
            ),
          );
  const reached = new Set(
    matches.filter(({ computed }) => computed !== null && computed.gte(100)).map(({ target }) => target?.id),
  );
  return meant.filter(({ figure, computed, against, target }) => {
    if (reached.has(target?.id)) return false;
    if (target === null || against === null || figure.role === 'growth') return false;
    if (isCeiling(target)) return false;
    if (computed !== null) return computed.lt(100) && !reaches(figure, computed);
    return new Big(figure.value).lt(against.value);
  });
}

/** Whether the rounding of a figure allows 100 %: 120亿 may be printed for 119.96亿. */
const reaches = (figure: FigureMatch['figure'], computed: Big): boolean =>
  printedInterval(figure).high.div(figure.value).times(computed).gte(100);
