import Big from 'big.js';
import type { Amount } from './fact.ts';
import { eachOf } from './indicators.ts';
import { JUNE } from './item.ts';
import { sentence } from './phrases.ts';
import type { Planter } from './planter.ts';
import { percent, scaled } from './figures.ts';
import { pickSite, goalAt, moved, offBy, type Site, sitesOf, withBullet, withFact } from './plant-sites.ts';

/** T1: the printed rate is not value ÷ target. */
const wrongRate: Planter = (dice, reported, taken) => {
  const site = pickSite(
    dice,
    sitesOf('amount', reported, taken).filter(({ fact }) => fact.rate !== null && fact.restated === null),
  );
  if (site?.fact.rate == null) return null;
  const rate = offBy(site.fact.rate, dice.pick([-1, 1]) * dice.int(3, 9));
  const fact = { ...site.fact, rate };
  return {
    plant: {
      kind: 'a wrong rate',
      code: 'target.rate-differs',
      items: [site.reported.item.no],
      also: [],
      what: sentence(fact, JUNE),
    },
    changed: [withFact(site, fact)],
  };
};

/** W1: the sum of the parts differs from the total by more than the rounding of five figures. */
const wrongParts: Planter = (dice, reported, taken) => {
  const site = pickSite(
    dice,
    sitesOf('amount', reported, taken).filter(({ fact }) => fact.parts.length > 0),
  );
  if (site === null) return null;
  const which = dice.int(0, site.fact.parts.length - 1);
  const parts = site.fact.parts.map((part, index) =>
    index === which ? { ...part, value: moved(part.value, dice.int(4, 12)) } : part,
  );
  const fact = { ...site.fact, parts };
  return {
    plant: {
      kind: 'parts that do not add up',
      code: 'entry.parts-differ',
      items: [site.reported.item.no],
      also: [],
      what: sentence(fact, JUNE),
    },
    changed: [withFact(site, fact)],
  };
};

/** Pairs of units that differ by 万 or 亿. */
const SLIPS: Readonly<Record<string, string>> = {
  人: '万人',
  户: '万户',
  亩: '万亩',
  人次: '万人次',
  亿元: '万元',
  万元: '亿元',
  万吨: '亿吨',
};

/** The fact with the number of 人 before the unit 万人: 10 000 times too large, with the rate of the correct figure. */
function tenThousandfold(site: Site<Amount>): Amount {
  const { value, noun, rate } = site.fact;
  const goal = new Big(goalAt(site).value).times(eachOf(noun));
  const decimals = rate?.split('.')[1]?.length ?? 0;
  return {
    ...site.fact,
    value: new Big(value).times(10_000).toFixed(0),
    rate: percent(new Big(value), goal, decimals),
  };
}

/** T6: the unit is wrong by a factor of 10 000; the rate agrees only with the corrected figure. */
const slippedUnit: Planter = (dice, reported, taken) => {
  const site = pickSite(
    dice,
    sitesOf('amount', reported, taken).filter(
      ({ fact }) =>
        fact.rate !== null && fact.parts.length === 0 && (fact.unit in SLIPS || fact.unit.startsWith('万')),
    ),
  );
  if (site === null) return null;
  const unit = SLIPS[site.fact.unit];
  const fact = unit === undefined ? tenThousandfold(site) : { ...site.fact, unit };
  return {
    plant: {
      kind: 'a slip of 10 000',
      code: 'target.magnitude',
      items: [site.reported.item.no],
      also: [],
      what: sentence(fact, JUNE),
    },
    changed: [withFact(site, fact)],
  };
};

/** A1: an indicator of one item has another value in the report of a second one. */
const twoValues: Planter = (dice, reported, taken) => {
  const site = pickSite(
    dice,
    sitesOf('amount', reported, taken).filter(({ fact }) => fact.place === '' && fact.parts.length === 0),
  );
  const second = pickSite(
    dice,
    reported.filter(({ item }) => item.goals.length === 0 && !taken.has(item.no)),
  );
  if (site === null || second === null) return null;
  const value = scaled(site.fact.value, dice.pick([0.88, 0.93, 1.06, 1.12]));
  if (value === site.fact.value) return null;
  const { verb, noun, unit } = site.fact;
  const text = `上半年，全市${verb}${noun}${value}${unit}，支撑作用进一步显现。`;
  return {
    plant: {
      kind: 'two values under two tasks',
      code: 'across.two-values',
      items: [site.reported.item.no, second.item.no],
      also: [],
      what: `${sentence(site.fact, JUNE)} / ${text}`,
    },
    changed: [withBullet(second, [{ kind: 'plain', text }])],
  };
};

/** A2: a paragraph of one item also occurs in the report of a second one. */
const sameParagraph: Planter = (dice, reported, taken) => {
  const LONG = 24;
  const site = pickSite(
    dice,
    sitesOf('plain', reported, taken).filter(
      ({ fact }) => fact.text.length >= LONG && !fact.text.includes('《'),
    ),
  );
  if (site === null) return null;
  const second = pickSite(
    dice,
    reported.filter(({ item }) => item.no !== site.reported.item.no && !taken.has(item.no)),
  );
  if (second === null) return null;
  return {
    plant: {
      kind: 'one paragraph under two tasks',
      code: 'across.same-text',
      items: [site.reported.item.no, second.item.no],
      also: [],
      what: site.fact.text,
    },
    changed: [withBullet(second, [site.fact])],
  };
};

/** T8: according to the words the target is exceeded, but the figure is below it. */
const emptyWords: Planter = (dice, reported, taken) => {
  const site = pickSite(
    dice,
    sitesOf('amount', reported, taken).filter(
      ({ fact, reported: { item } }) =>
        fact.words !== null && !/完成/.test(fact.words) && item.goals.length === 1,
    ),
  );
  if (site === null) return null;
  const words = dice.pick([
    '超额完成年度目标',
    '提前完成年度目标任务',
    '提前超额完成全年任务',
    '全面完成年度目标',
  ]);
  const fact = { ...site.fact, words };
  return {
    plant: {
      kind: 'words without the figures',
      code: 'target.words-exceed',
      items: [site.reported.item.no],
      also: [],
      what: `${sentence(fact, JUNE)} (${goalAt(site).value}${goalAt(site).unit})`,
    },
    changed: [withFact(site, fact)],
  };
};

/** W3: a part of a total with a wrong percentage. */
const wrongShare: Planter = (dice, reported, taken) => {
  const site = pickSite(dice, sitesOf('share', reported, taken));
  if (site === null) return null;
  const fact = { ...site.fact, rate: offBy(site.fact.rate, -dice.int(2, 9)) };
  return {
    plant: {
      kind: 'a wrong percentage of x of y',
      code: 'entry.share-differs',
      items: [site.reported.item.no],
      also: [],
      what: sentence(fact, JUNE),
    },
    changed: [withFact(site, fact)],
  };
};

/** T11: the report repeats the goal with a different figure. */
const wrongGoal: Planter = (dice, reported, taken) => {
  const site = pickSite(
    dice,
    sitesOf('amount', reported, taken).filter(({ fact }) => fact.restated !== null),
  );
  if (site === null) return null;
  const { value, unit } = goalAt(site);
  const other = scaled(value, dice.pick([0.8, 1.2, 1.5]));
  if (other === value) return null;
  const fact = { ...site.fact, restated: `${other}${unit}` };
  return {
    plant: {
      kind: 'another goal than promised',
      code: 'target.restated',
      items: [site.reported.item.no],
      also: [],
      what: `${sentence(fact, JUNE)} (${value}${unit})`,
    },
    changed: [withFact(site, fact)],
  };
};

/** T10: the figure is above a ceiling. */
const aboveCeiling: Planter = (dice, reported, taken) => {
  const site = pickSite(
    dice,
    sitesOf('level', reported, taken).filter(({ reported: { item } }) => /以内|不超过/.test(item.content)),
  );
  if (site === null) return null;
  const goal = site.reported.item.goals[site.fact.goal]?.value ?? '0';
  const value = (Number(goal) * dice.pick([1.06, 1.15, 1.3])).toFixed(1);
  const fact = { ...site.fact, value, verb: site.fact.verb === '控制在' ? '为' : site.fact.verb };
  return {
    plant: {
      kind: 'above a ceiling',
      code: 'target.ceiling-exceeded',
      items: [site.reported.item.no],
      also: [],
      what: `${sentence(fact, JUNE)} (${goal})`,
    },
    changed: [withFact(site, fact)],
  };
};

export const TABLE_PLANTERS: readonly Planter[] = [
  wrongRate,
  wrongParts,
  slippedUnit,
  twoValues,
  sameParagraph,
  emptyWords,
  wrongShare,
  wrongGoal,
  aboveCeiling,
];
