import { config } from 'zod';

// A strict content security policy forbids `eval` and reports even the attempt. Every module
// that makes a schema has to import this first: zod decides when a schema is made.
config({ jitless: true });
