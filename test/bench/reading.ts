import { readRegistry } from '#core/read';
import { SAMPLES } from '../support/documents/notice-files.ts';
import { textDocument } from '../support/documents/text-document.ts';
import { longNotice } from './long-notice.ts';
import { medians, peakMemory, report, type Verdict } from './measure.ts';

/** Ten times the text may take up to eleven times the time. */
const LIMIT = 11;
/**
 * Repetitions in the shorter text, which make it as long as the longest known notices (some
 * 40,000 characters), so that garbage is collected in both runs.
 */
const BASE = 12;
const ROUNDS = 5;

const read = (text: string) => readRegistry([{ name: 'notice', document: textDocument(text) }]);

const details: string[] = [];
const verdicts: Verdict[] = [];
for (const { name, text } of SAMPLES) {
  const short = longNotice(text, BASE);
  const long = longNotice(text, 10 * BASE);
  const tasks = [read(short).tasks.length, read(long).tasks.length];
  const [one = 0, ten = 0] = await medians([() => read(short), () => read(long)], ROUNDS);
  const growth = ten / one / (long.length / short.length / 10);
  details.push(
    `${name}: ${String(short.length)} → ${String(long.length)} characters, ` +
      `${tasks.join(' → ')} tasks, ${one.toFixed(0)} → ${ten.toFixed(0)} ms`,
  );
  verdicts.push({ name: `time for 10 × ${name}`, figure: growth, limit: LIMIT, must: 'stay below' });
}
report([...details, peakMemory()], verdicts);
