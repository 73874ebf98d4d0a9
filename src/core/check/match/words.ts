import Big from 'big.js';
import { finding } from '../../finding/finding.ts';
import { outlineOf } from '../../target/outline.ts';
import { withoutTrailing, wordList } from '../../text/words.ts';
import { OTHER_GOALS } from '../claim/lexicon.ts';
import { division } from './arithmetic.ts';
import type { Held, Judgement } from './judgement.ts';
import { likeness } from './metric.ts';
import { printedRange } from './rounding.ts';
import type { Surroundings } from './surroundings.ts';
import { isCeiling } from './verdict.ts';

/** The goal is met or more: 提前超额完成, 全面完成, 已完成全年任务, 大幅超过目标任务. */
const MET =
  /(?:大幅|已)?超过(?:全年|年度|年初|既定)?目标任务|(?:超额|全面|圆满|提前|全部|如期){1,3}完成(?:了)?|(?:已|均)完成(?:了)?(?=(?:全年|年度|年初)[^\d]{0,6}(?:目标|任务|指标|计划))/;
const OTHERS = wordList(OTHER_GOALS);
/** 等两项目标任务均: says how many, names nothing. */
const COUNTING = wordList(['等', '目标任务', '目标', '指标', '任务', '均', '都', '全部', '已', '已经', '也']);
const COUNTED = /[两二三四五六七八九十\d]{1,4}项$/;
const BETWEEN = /[、和及与]/;

/** Words that say a target is met, where the figures beside them say it is not. */
export function holdWords(judgements: readonly Judgement[], here: Surroundings): Held {
  const { text } = here;
  const beyond = outlineOf(text).clauses.flatMap((clause) => {
    const said = text.slice(clause.start, clause.end);
    const met = MET.exec(said);
    if (met === null || OTHERS.foundIn(said) || clause.host !== null) return [];
    const behind = said.slice(met.index + met[0].length);
    // 提前完成年度目标的85%: the rate says it all, and another check looks at it.
    if (/\d/.test(behind) || !/^(?:了)?(?:$|.{0,8}(?:目标|任务|指标|计划))/.test(behind)) return [];
    const names = withoutTrailing(
      COUNTING,
      withoutTrailing(COUNTING, said.slice(0, met.index)).replace(COUNTED, ''),
    );
    return unmet(names, clause.start, clause.sentence, judgements).map((judgement) => {
      const { figure, metric, value, unit, against, computed, target } = judgement;
      const part = { value, unit };
      const arithmetic =
        computed === null || against === null
          ? `${value}${unit} < ${against?.value ?? ''}${against?.unit ?? ''}`
          : division(part, against, computed);
      const place = here.placeOf(figure.from, clause.end, target);
      return {
        judgement: { ...judgement, verdict: 'inconsistent' as const, said: clause.end },
        finding: finding('target.words-exceed', place, { words: met[0], metric, arithmetic }),
      };
    });
  });
  return {
    judgements: beyond.map(({ judgement }) => judgement),
    findings: beyond.map((one) => one.finding),
  };
}

/** The figures the words are about that lie below their targets, rounding aside. */
function unmet(
  names: string,
  at: number,
  sentence: number,
  judgements: readonly Judgement[],
): readonly Judgement[] {
  const before = judgements.filter(
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
    judgements
      .filter(({ computed }) => computed !== null && computed.gte(100))
      .map(({ target }) => target?.id),
  );
  return meant.filter(({ figure, computed, against, target }) => {
    if (reached.has(target?.id)) return false;
    if (target === null || against === null || figure.role === 'growth') return false;
    if (isCeiling(target)) return false;
    if (computed !== null) return computed.lt(100) && !reaches(figure, computed);
    return new Big(figure.value).lt(against.value);
  });
}

/** 119.96亿 printed as 120亿 has reached 120. */
const reaches = (figure: Judgement['figure'], computed: Big): boolean =>
  printedRange(figure).high.div(figure.value).times(computed).gte(100);
