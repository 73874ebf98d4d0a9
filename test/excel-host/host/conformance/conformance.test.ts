import { openHost } from '../../../support/host/client.ts';
import { FACTS } from './facts/all.ts';
import { runFact } from './run.ts';

const ALL = Object.values(FACTS).flat();

for (const [area, facts] of Object.entries(FACTS)) {
  for (const fact of facts)
    test(`${area}: [${fact.source}] ${fact.title}`, async () => {
      openHost();
      await runFact(fact);
    });
}

test('there are at least 150 facts, and some in every area', () => {
  expect(ALL.length).toBeGreaterThanOrEqual(150);
  for (const facts of Object.values(FACTS)) expect(facts.length).toBeGreaterThan(0);
});

test('every fact has a source', () => {
  expect(ALL.filter(({ source }) => !/^https:\/\/\S+$/.test(source)).map(({ title }) => title)).toEqual([]);
});

test('titles are unique', () => {
  const titles = ALL.map(({ title }) => title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
