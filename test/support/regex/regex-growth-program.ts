import { readFileSync } from 'node:fs';
import { growth, type Written } from './regex-growth.ts';

/** Expressions as JSON on standard input, how each one grows on standard output. */
const asked = JSON.parse(readFileSync(0, 'utf8')) as readonly Written[];
process.stdout.write(JSON.stringify(asked.map(growth)));
