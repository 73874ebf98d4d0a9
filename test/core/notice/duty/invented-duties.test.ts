import { resolveDuty } from '#core/notice/duty/duty';
import { splitByDuty } from '#core/notice/duty/inline';
import { mapText } from '#core/text/mapped-text';
import { seededRandom } from '../../../support/variants/random.ts';
import { inventedBracket, OTHER_BRACKETS } from './invented-duties.ts';

/*
 * Brackets with names of known and unknown endings, put together at random: how many of the units read are
 * right (precision), and how many of the right ones are read (recall).
 */
const COUNT = 600;
const LEAST_PRECISION = 0.995;
const LEAST_RECALL = 0.99;

test.each(['1', '2'])('precision and recall of the units in brackets, seed %s', (seed) => {
  const random = seededRandom(seed);
  let right = 0;
  let read = 0;
  let stated = 0;
  const leads: string[] = [];
  for (let i = 0; i < COUNT; i += 1) {
    const one = inventedBracket(random);
    const duty = splitByDuty(mapText(one.printed)).find((group) => group.duty)?.duty ?? null;
    const found = duty === null ? null : resolveDuty(duty, false);
    const names = found ? [...found.units, ...found.groupUnits] : [];
    const expected = [...one.units, ...one.groups];
    right += names.filter((name) => expected.includes(name)).length;
    read += names.length;
    stated += expected.length;
    if (found && found.leadUnits.join() !== one.leads.join()) leads.push(one.printed);
  }
  expect(right / read).toBeGreaterThanOrEqual(LEAST_PRECISION);
  expect(right / stated).toBeGreaterThanOrEqual(LEAST_RECALL);
  expect(leads).toEqual([]);
});

test.each(OTHER_BRACKETS)('（%s） names nobody', (inside) => {
  for (const text of [`改造道路。（${inside}）`, `改造道路（${inside}）。`, `改造道路（${inside}）并投用。`])
    expect(splitByDuty(mapText(text)).map(({ duty }) => duty)).toEqual([null]);
});
