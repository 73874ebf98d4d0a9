import { Culture, NumberWithUnitRecognizer } from '@microsoft/recognizers-text-number-with-unit';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRegistry } from '#core/read';
import type { Registry } from '#core/record/registry';
import { ROOT } from '../support/source/modules.ts';
import { type NoticeFile, REFERENCE, SAMPLES } from '../support/documents/notice-files.ts';
import { textDocument } from '../support/documents/text-document.ts';
import { longNotice } from './long-notice.ts';
import { medians, peakMemory, report } from './measure.ts';

/** Duban must read a whole notice at least this many times as fast as the recognizer finds its quantities. */
const TIMES_AS_FAST = 20;
const ROUNDS = 3;
/** Number of repetitions of the notices, so that the engine has compiled the code of both programs. */
const COPIES = 5;

/** An expected figure with the content of its task; from hand-made answers, or without them from Duban's own reading. */
interface Expected {
  readonly content: string;
  readonly value: number;
  readonly unit: string;
}

const recognizer = new NumberWithUnitRecognizer(Culture.Chinese);
const models = [recognizer.getDimensionModel(), recognizer.getCurrencyModel()];
const recognize = (text: string): readonly string[] =>
  models.flatMap((model) => model.parse(text).map((result) => result.text.replace(/\s/g, '')));

const read = ({ text }: NoticeFile): Registry =>
  readRegistry([{ name: 'notice', document: textDocument(text) }]);

/** Hand-made answers for the reference notice of a year; null if the file does not exist. */
function gold(year: string): readonly Record<string, unknown>[] | null {
  const path = join(ROOT, '..', 'shared', 'gold', `targets-${year}.json`);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>[]) : null;
}

function expectations(file: NoticeFile, registry: Registry): readonly Expected[] {
  const contents = new Map(registry.tasks.map(({ no, content }) => [no, content]));
  const byHand = gold(file.name.slice(0, 4));
  const own = registry.targets.map((target) => ({
    ...target,
    no: registry.tasks.find(({ id }) => id === target.task)?.no,
  }));
  return ((byHand ?? own) as readonly Record<string, unknown>[]).flatMap(({ no, value, unit }) =>
    typeof value === 'number' && typeof unit === 'string' && unit !== ''
      ? [{ content: contents.get(String(no)) ?? '', value, unit }]
      : [],
  );
}

const files = REFERENCE.some(({ name }) => gold(name.slice(0, 4)) !== null)
  ? REFERENCE.filter(({ name }) => gold(name.slice(0, 4)) !== null)
  : SAMPLES;
// Only the shortest notice as a whole, since the recognizer's time grows with the square of the text.
const [whole = ''] = files.map((file) => file.text).sort((a, b) => a.length - b.length);
const lines = files
  .flatMap((file) => longNotice(file.text, COPIES).split('\n'))
  .filter((line) => line.trim() !== '');
const long = textDocument(lines.join('\n'));
const [readMs = 0, recognizedMs = 0, readLongMs = 0, recognizedByLineMs = 0] = await medians(
  [
    () => readRegistry([{ name: 'notice', document: textDocument(whole) }]),
    () => recognize(whole),
    () => readRegistry([{ name: 'notice', document: long }]),
    () => lines.forEach(recognize),
  ],
  ROUNDS,
);

const figures = files.flatMap((file) => {
  const registry = read(file);
  const contentOf = new Map(registry.tasks.map(({ id, content }) => [id, content]));
  return expectations(file, registry).map((expected) => ({
    read: registry.targets.some(
      ({ task, value, unit }) =>
        contentOf.get(task) === expected.content && value === expected.value && unit === expected.unit,
    ),
    // The entity may contain more than figure and unit.
    recognized: recognize(expected.content).some((entity) =>
      entity.includes(`${String(expected.value)}${expected.unit}`),
    ),
  }));
});
const recall = (found: 'read' | 'recognized'): string =>
  `${((100 * figures.filter((figure) => figure[found]).length) / figures.length).toFixed(1)} %`;

report(
  [
    `${String(whole.length)} characters at once: read in ${readMs.toFixed(0)} ms, recognized in ${recognizedMs.toFixed(0)} ms`,
    `${String(long.text.length)} characters: read in ${readLongMs.toFixed(0)} ms, recognized line by line in ` +
      `${recognizedByLineMs.toFixed(0)} ms (${(recognizedByLineMs / readLongMs).toFixed(1)} times as fast)`,
    `recall of ${String(figures.length)} figures with a unit (${files === SAMPLES ? "Duban's own readings" : 'hand-made answers'}): ` +
      `read ${recall('read')}, recognized (dimensions and currencies) ${recall('recognized')}`,
    peakMemory(),
  ],
  [
    {
      name: 'times as fast on the same text',
      figure: recognizedMs / readMs,
      limit: TIMES_AS_FAST,
      must: 'reach',
    },
  ],
);
