import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type ProcessEnd, watchProcess } from '#guard/watched';
import type { Work } from '#guard/work';

const TOLD = { time: 'slow', memory: 'big', crash: 'broken' };
const QUICK: Work<string> = { seconds: 0.3, clock: 'busy', megabytes: 10_000, told: TOLD };
const EVERYWHERE: Work<string> = { ...QUICK, seconds: null };

/** A child that announces a work and then runs a program. */
function child(work: Work<string> | null, program: string, ...options: string[]): ChildProcess {
  const announced = `process.send({ work: ${JSON.stringify(work)} }, () => { process.channel.unref(); ${program} });`;
  return spawn(process.execPath, [...options, '-e', announced], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

const endOf = (...call: Parameters<typeof child>): Promise<ProcessEnd> => watchProcess(child(...call));

test('a process that ends by itself keeps its exit code', async () => {
  expect(await endOf(EVERYWHERE, 'process.exit(1)')).toEqual({
    code: 1,
    signal: null,
    work: EVERYWHERE,
    limit: null,
  });
});

test('a loop without end is ended', async () => {
  expect(await endOf(QUICK, 'for (;;);')).toMatchObject({ code: null, limit: 'time', work: { told: TOLD } });
});

test('waiting without end is ended where the clock counts', async () => {
  const waiting = { ...QUICK, clock: 'wall' } as const;
  expect(await endOf(waiting, 'setInterval(() => 0, 1000)')).toMatchObject({ limit: 'time' });
});

test('between two works nothing is limited', async () => {
  const program = 'process.send({ work: null }, () => setTimeout(() => process.exit(0), 600))';
  expect(await endOf({ ...QUICK, clock: 'wall' }, program)).toMatchObject({ code: 0, limit: null });
});

(existsSync('/proc/self/statm') ? test : test.skip)(
  'memory outside the heap is limited (Linux)',
  async () => {
    const work = { ...EVERYWHERE, megabytes: 300 };
    const program = 'const all = []; setInterval(() => all.push(Buffer.alloc(5e6, 1)), 1)';
    expect(await endOf(work, program)).toMatchObject({ limit: 'memory' });
  },
);

test('a full heap is a limit of memory', async () => {
  const program = 'const all = []; for (;;) all.push({ all });';
  expect(await endOf(EVERYWHERE, program, '--max-old-space-size=30')).toMatchObject({ limit: 'memory' });
});

test('a process that is not there has no work', async () => {
  const lost = spawn('/no/such/program', [], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  expect(await watchProcess(lost)).toMatchObject({ code: null, work: null });
});
