import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Title and program of each benchmark; each runs in a separate process, so that its memory is measured alone. */
const BENCHES = [
  ['Reading grows with the text', 'reading.ts'],
  ['Reading and checking repeated shapes grow with the text', 'patterns.ts'],
  ['Reading compared with a general recognizer', 'recognizer.ts'],
  ['The guard of the command line, and files that cost much', 'bounds.ts'],
  ['A workbook of 10,000 tasks', 'workbook.ts'],
  ['Packs for 100 units', 'packs.ts'],
  ['Returned packs of 100 units', 'returns.ts'],
  ['Checking grows with the entries', 'check.ts'],
  ['Pulling 10,000 tasks into an open workbook', 'pull.ts'],
  ['Pulling a revision of 1,000 tasks, and undoing it', 'second-pull.ts'],
  ['The pane in a browser', 'pane.ts'],
] as const;

for (const [title, file] of BENCHES) {
  console.log(`\n${title}`);
  const path = fileURLToPath(new URL(file, import.meta.url));
  // As the tests run: room for short-lived objects, which a browser gives as well.
  const { status } = spawnSync(process.execPath, ['--max-semi-space-size=64', '--import', 'tsx', path], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
}
