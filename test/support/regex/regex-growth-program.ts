import { readFileSync } from 'node:fs';
import { growth, type RegexSource } from './regex-growth.ts';

// Reads expressions as JSON from standard input and prints the growth of each on standard output.
const expressions = JSON.parse(readFileSync(0, 'utf8')) as readonly RegexSource[];
process.stdout.write(JSON.stringify(expressions.map(growth)));
