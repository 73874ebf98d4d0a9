import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLES } from '../support/documents/notice-files.ts';
import { HOSTILE_FILES } from '../support/hostile/files.ts';
import { ROOT } from '../support/source/modules.ts';
import { median, report, type Verdict } from './measure.ts';
import { run } from './process-tree.ts';

/** The guard of the command line: what it costs, and what files may take that cost much. */

const GUARDED = join(ROOT, 'src/cli/duban.mjs');
const BARE = join(ROOT, 'test/bench/bare-program.mjs');
const ROUNDS = 7;
const COST = 1.1;
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 500;

const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
const details: string[] = [];
const verdicts: Verdict[] = [];
try {
  const files = SAMPLES.map(({ name, text }) => {
    writeFileSync(join(folder, name), text);
    return name;
  });
  for (const [what, words] of [
    ['start (--version)', ['--version']],
    ['reading the sample notices', ['read', ...files, '--json']],
  ] as const) {
    const times: { readonly bare: number[]; readonly guarded: number[] } = { bare: [], guarded: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      times.bare.push(secondsOf([BARE, ...words]));
      times.guarded.push(secondsOf([GUARDED, ...words]));
    }
    const [bare, guarded] = [median(times.bare), median(times.guarded)];
    details.push(`${what}: ${guarded.toFixed(2)} s of the processor, without guard ${bare.toFixed(2)} s`);
    verdicts.push({
      name: `cost of the guard, ${what}`,
      figure: guarded / bare,
      limit: COST,
      must: 'stay below',
    });
  }
  let [slowest, largest] = [0, 0];
  for (const { name, make } of HOSTILE_FILES) {
    writeFileSync(join(folder, name), make());
    const { seconds, megabytes, code } = await run([GUARDED, 'check', name], folder);
    rmSync(join(folder, name));
    details.push(
      `${name.padEnd(24)} ${seconds.toFixed(1).padStart(5)} s ${megabytes.toFixed(0).padStart(4)} MB, exit ${String(code)}`,
    );
    slowest = Math.max(slowest, seconds);
    largest = Math.max(largest, megabytes);
  }
  verdicts.push({
    name: 'seconds of the slowest file',
    figure: slowest,
    limit: MOST_SECONDS,
    must: 'stay below',
  });
  verdicts.push({
    name: 'MB of the largest file',
    figure: largest,
    limit: MOST_MEGABYTES,
    must: 'stay below',
  });
} finally {
  rmSync(folder, { recursive: true });
}
report(details, verdicts);

/** Processor time of a process and its children. */
function secondsOf(words: readonly string[]): number {
  const before = childSeconds();
  const { status, stderr } = spawnSync(process.execPath, words, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === null || status > 1 || stderr !== '') throw new Error(stderr);
  return childSeconds() - before;
}

/** Processor time of all children of this process that have ended (fields 16 and 17 of /proc/self/stat, in 1/100 s). */
function childSeconds(): number {
  const fields = (readFileSync('/proc/self/stat', 'latin1').split(') ').at(-1) ?? '').split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
