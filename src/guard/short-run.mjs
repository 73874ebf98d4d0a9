// Prepares the engine for a process that reads some files and ends: functions are optimised later than in a program
// that runs for hours. A notice is read in less time so (a short one 0.06 s of 0.49 s, one of 170,000 characters 0.6 s
// of 1.5 s), which more than pays for the guard.
import { setFlagsFromString } from 'node:v8';

/** Bytes of bytecode that a function runs through before it is optimised; 66 to 132 KB by default. */
const BUDGET = 1_000_000;
/** Versions of the engine that have the flag (Node 20); later ones print that they do not know it. */
const KNOWN_ENGINES = /^11\./;

if (KNOWN_ENGINES.test(process.versions.v8)) setFlagsFromString(`--interrupt-budget=${BUDGET}`);
