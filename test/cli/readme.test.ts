import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from '#cli/main';
import { ROOT } from '../support/source/modules.ts';
import { SAMPLES } from '../support/documents/notice-files.ts';
import { recordedTerminal } from '../support/terminal.ts';

/** `$ npm run --silent duban -- WORDS` and what it prints, as README shows it. */
const EXAMPLE = /```text\n\$ npm run --silent duban -- ([^\n]+)\n([^`]+)```/g;

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const examples = [...readme.matchAll(EXAMPLE)].map(([, words = '', output = '']) => ({ words, output }));

test('README shows an example', () => {
  expect(examples.map(({ words }) => words.split(' ')[0])).toEqual(['check']);
});

test.each(examples)('README shows what is printed: $words', async ({ words, output }) => {
  const files = Object.fromEntries(SAMPLES.map(({ name, text }) => [`assets/samples/${name}`, text]));
  const terminal = recordedTerminal(files, '2025-07-18');
  await main(words.split(' '), terminal);
  // Leading and closing blank lines do not matter; every other line does.
  expect(output.trim().split('\n')).toEqual(terminal.seen.out.trim().split('\n'));
});
