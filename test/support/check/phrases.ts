import type { Amount, Fact, Level, Moment, Part, Share } from './fact.ts';
import { openings } from './fact.ts';

/** Ways in which published reports name a completion rate. */
const RATES: readonly ((rate: string) => string)[] = [
  (rate) => `，完成年度目标的${rate}%`,
  (rate) => `，完成年度目标任务的${rate}%`,
  (rate) => `，占年度任务的${rate}%`,
  (rate) => `，完成率${rate}%`,
  (rate) => `，完成率为${rate}%`,
  (rate) => `，完成全年目标任务的${rate}%`,
  (rate) => `，为年度计划的${rate}%`,
  (rate) => `，占全年任务${rate}%`,
  (rate) => `，实现年度目标${rate}%`,
  (rate) => `，完成年度指标的${rate}%`,
  (rate) => `（完成率${rate}%）`,
  (rate) => `，完成${rate}%`,
  (rate) => `，完成年度计划任务的${rate}%`,
  (rate) => `，占年度计划的${rate}%`,
];
export const RATE_FORMS = RATES.length;

const each = (parts: readonly Part[], unit: string, mark: string): string =>
  parts.map(({ name, value }) => `${name}${value}${unit}`).join(mark);

/** Two districts with the same figure: 泊云区、鹭汀区各5个. */
function shared(parts: readonly Part[], unit: string): string {
  const [first, second, ...rest] = parts;
  if (first === undefined || second === undefined || first.value !== second.value)
    return each(parts, unit, '，');
  return [
    `${first.name}、${second.name}各${first.value}${unit}`,
    ...rest.map((part) => each([part], unit, '')),
  ].join('，');
}

/** Ways to list the parts of a total; `after` follows the rate as a separate sentence. */
const PARTS: readonly {
  readonly after: boolean;
  readonly words: (parts: readonly Part[], unit: string) => string;
}[] = [
  { after: false, words: (parts, unit) => `，其中${each(parts, unit, '、')}` },
  { after: false, words: (parts, unit) => `（${each(parts, unit, '、')}）` },
  { after: false, words: (parts, unit) => `，其中${shared(parts, unit)}` },
  { after: true, words: (parts, unit) => `。其中${each(parts, unit, '，')}` },
  { after: true, words: (parts, unit) => `，其中${each(parts, unit, '，')}` },
];
export const PARTS_FORMS = PARTS.length;

function amount(fact: Amount, moment: Moment): string {
  const { place, verb, noun, value, unit, restated, rate, parts, words, growth, form } = fact;
  const opening = place === '' ? (openings(moment)[form.opening] ?? '') : place;
  const split = parts.length === 0 ? null : PARTS[form.parts % PARTS.length];
  const partWords = split?.words(parts, unit) ?? '';
  return [
    `${opening}${verb}${noun}${value}${unit}`,
    restated === null ? '' : `（全年${restated}）`,
    growth === null ? '' : `，同比增长${growth}%`,
    split?.after === false ? partWords : '',
    rate === null ? '' : (RATES[form.rate % RATES.length]?.(rate) ?? ''),
    words === null ? '' : `，${words}`,
    split?.after === true ? partWords : '',
  ].join('');
}

const SHARES: readonly ((fact: Share) => string)[] = [
  ({ verb, noun, total, unit, doneVerb, done, rateName, rate }) =>
    `${verb}${noun}${total}${unit}，${doneVerb}${done}${unit}，${rateName}${rate}%`,
  ({ verb, noun, total, unit, doneVerb, done, rateName, rate }) =>
    `共${verb}${noun}${total}${unit}，已${doneVerb}${done}${unit}，${rateName}达到${rate}%`,
  ({ verb, noun, total, unit, doneVerb, done, rateName, rate }) =>
    `${verb}${noun}${total}${unit}，其中${doneVerb}${done}${unit}，${rateName}为${rate}%`,
  ({ verb, noun, total, unit, doneVerb, done, rate }) =>
    `累计${verb}${noun}${total}${unit}，已${doneVerb}${done}${unit}，占${rate}%`,
  ({ verb, noun, total, unit, doneVerb, done, rateName, rate }) =>
    `上半年${verb}${noun}${total}${unit}，${doneVerb}${done}${unit}（${rateName}${rate}%），群众满意度较高`,
];
export const SHARE_FORMS = SHARES.length;

const level = ({ stretch, noun, verb, value, unit }: Level): string =>
  `${stretch}${noun}${verb}${value}${unit}`;

/** One sentence of a report, with its final punctuation. */
export function sentence(fact: Fact, moment: Moment): string {
  switch (fact.kind) {
    case 'amount':
      return `${amount(fact, moment)}。`;
    case 'share':
      return `${SHARES[fact.form % SHARES.length]?.(fact) ?? ''}。`;
    case 'level':
      return `${level(fact)}。`;
    case 'plain':
      return fact.text;
  }
}
