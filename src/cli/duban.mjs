#!/usr/bin/env node
// Runs the TypeScript sources as they stand; nothing has to be built first.
import { register } from 'tsx/esm/api';

// npm runs its scripts in the folder of the package; file names are meant from where the person stands.
const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
if (['start', 'serve', 'duban'].includes(script) && folder) process.chdir(folder);

register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
