#!/usr/bin/env node
// The command line of the package. Commands that read files run in a process of their own, which this one guards: a
// file that takes too much time or memory ends with one sentence. `serve` and `start` guard the process that reads for
// them, and a text of help needs no guard.
import { fileURLToPath } from 'node:url';

const UNUSABLE = 2;
/** Limit of the heap in MB, without and with `--large`: below the memory that reading may take (document/read/limits.ts). */
const HEAP = { normal: 380, large: 2_800 };

// npm runs its scripts in the folder of the package; paths are relative to the folder of the user.
const { npm_lifecycle_event: script, INIT_CWD: folder, DUBAN_DEBUG: debug } = process.env;
if (['start', 'serve', 'duban'].includes(script) && folder) process.chdir(folder);
// The other scripts do this in a process of its own; here it would cost as much time as the guard.
if (script === 'duban') await import('../tooling/ensure-packages.mjs');

const program = new URL('program.mjs', import.meta.url);
const words = process.argv.slice(2);
const isGuarded = words.some((word) => !word.startsWith('-')) && !['serve', 'start'].includes(words[0]);
if (isGuarded) await guarded();
else await import(program.href);

/** Runs the program and ends as it does; where it exceeds a limit or breaks down, with the sentence it has announced. */
async function guarded() {
  const { spawn } = await import('node:child_process');
  const { watchProcess } = await import('../guard/watch-process.mjs');
  const heap = words.includes('--large') ? HEAP.large : HEAP.normal;
  const child = spawn(
    process.execPath,
    [...process.execArgv, `--max-old-space-size=${heap}`, fileURLToPath(program), ...words],
    { stdio: ['inherit', 'inherit', debug === '1' ? 'inherit' : 'pipe', 'ipc'] },
  );
  // Ctrl+C reaches the child too; it ends by itself.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // Held back until it is known that the engine has not written its own trace there.
  const errors = [];
  child.stderr?.on('data', (chunk) => errors.push(chunk));
  const { code, signal, work, limit } = await watchProcess(child);
  if (code !== null && code <= UNUSABLE) return end(code, Buffer.concat(errors));
  if (limit === null && ['SIGINT', 'SIGTERM', 'SIGHUP'].includes(signal)) {
    process.removeAllListeners(signal);
    return process.kill(process.pid, signal);
  }
  return end(UNUSABLE, work === null ? Buffer.concat(errors) : work.told[limit ?? 'crash']);
}

function end(code, errors) {
  process.exitCode = code;
  process.stderr.on('error', () => {});
  process.stderr.write(errors);
}
