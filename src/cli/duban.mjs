#!/usr/bin/env node
// The command line of the package; tsx runs the TypeScript sources, so that nothing has to be built.
import { register } from 'tsx/esm/api';

// npm runs its scripts in the folder of the package; paths are relative to the folder of the user.
const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
if (['start', 'serve', 'duban'].includes(script) && folder) process.chdir(folder);

register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
