/** A program for output-file.test.ts: writes one file again and again, until it is ended or its parent is gone. */

import { CommandFailure } from '#cli/command-failure';
import { nodeOutput } from '#cli/terminal/output-file';
import { SIZE } from './endless-writer-size.ts';

const [, , path = ''] = process.argv;
process.stdout.write('ready\n');
const parent = process.ppid;
for (let round = 0; process.ppid === parent; round += 1) {
  try {
    await (await nodeOutput(path)).write(new Uint8Array(SIZE).fill(round % 2 === 0 ? 0x62 : 0x61));
  } catch (error) {
    // Another writer was faster: then it tries again.
    if (error instanceof CommandFailure && error.code === 'output.changed') continue;
    process.stderr.write(`${String(error)}\n`);
    process.exit(1);
  }
}
