import { checkEntries } from '#core/check/check';
import { publishedEntries } from '#core/check/entry/published';
import type { Claim } from '#core/record/claim';
import { gold } from '../target/reference.ts';
import { reading, withReferences } from '../notice/reference-readings.ts';

/** An expected claim of the half-year table, determined by hand. */
interface Answer {
  readonly no: string;
  readonly bullet: number;
  readonly metric: string;
  readonly value: number;
  readonly claimedPercent: number | null;
  readonly computedPercent: number | null;
  readonly verdict: Claim['verdict'];
  readonly basis: Claim['basis'];
  readonly pace: Claim['pace'];
}

/** Figures that no check covers: three projects named, a slogan, 双下降 without a number. */
const OPEN = new Set(['5/2', '12/2', '43/4']);

withReferences(() => {
  const { registry } = reading(2021);
  const { claims, findings } = checkEntries(registry, publishedEntries(registry));
  const answers = gold<Answer>('claims-2021-items-1-45');
  const beside = ({ no, bullet, value }: Answer): readonly Claim[] =>
    claims.filter((claim) => claim.no === no && claim.bullet === bullet && claim.value === value);
  const best = (answer: Answer): Claim | undefined =>
    beside(answer).find(({ verdict, basis }) => verdict === answer.verdict && basis === answer.basis) ??
    beside(answer)[0];
  const asked = answers.filter(({ no, bullet }) => !OPEN.has(`${no}/${String(bullet)}`));

  test.each(asked)('$no $bullet $metric: $verdict', (answer) => {
    expect(best(answer)).toMatchObject({ verdict: answer.verdict, basis: answer.basis });
  });

  test.each(asked.filter(({ pace }) => pace !== null))('$no $bullet $metric is $pace', (answer) => {
    expect(best(answer)?.pace).toBe(answer.pace);
  });

  test('every rate is recomputed to two decimals', () => {
    const rates = asked.filter((answer) => answer.claimedPercent !== null && answer.computedPercent !== null);
    expect(rates.length).toBeGreaterThan(4);
    expect(rates.map((answer) => best(answer)?.computedPercent)).toEqual(
      rates.map(({ computedPercent }) => computedPercent),
    );
  });

  test('no claim is inconsistent that is not in the expected answers', () => {
    const inconsistent = claims.filter(({ no, verdict }) => verdict === 'inconsistent' && Number(no) <= 45);
    const wrong = answers.filter(({ verdict }) => verdict === 'inconsistent');
    const key = ({ no, bullet, value }: Pick<Claim, 'no' | 'bullet' | 'value'>): string =>
      `${no}/${String(bullet)}/${String(value)}`;
    expect(new Set(inconsistent.map(key))).toEqual(new Set(wrong.map(key)));
  });

  test('over all items exactly the wrong figures found by hand are reported', () => {
    const wrong = claims.filter(({ verdict, basis }) => verdict === 'inconsistent' && basis !== 'other-item');
    expect(wrong.map(({ no, bullet, value }) => `${no}/${String(bullet)} ${String(value)}`)).toEqual([
      '28/4 4310',
      '126/2 119',
      '134/2 20',
      '135/1 1039.8',
      '145/1 1148.6',
    ]);
  });

  test('paragraphs under two tasks and the indicator with two values are found, and no other warning', () => {
    const reported = findings
      .filter(({ severity }) => severity !== 'info')
      .map(({ code, task, params }) =>
        `${code} ${String(task?.split('#')[1])} ${String(params['other'] ?? '')}`.trim(),
      );
    expect(new Set(reported)).toEqual(
      new Set([
        'target.rate-differs 28',
        'entry.share-differs 126',
        'entry.parts-differ 134',
        'entry.share-differs 135',
        'target.words-exceed 145',
        'across.two-values 145 8',
        'across.same-text 11 3',
        'across.same-text 82 22',
        'across.same-text 128 76',
        'across.same-text 141 22',
        'entry.text-repeated 141',
      ]),
    );
  });
});
