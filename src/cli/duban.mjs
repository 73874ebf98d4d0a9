#!/usr/bin/env node
// Runs the TypeScript sources as they stand; nothing has to be built first.
import { register } from 'tsx/esm/api';

register();
const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
