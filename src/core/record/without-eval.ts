import { config } from 'zod';

// Pages under a strict policy may not make code out of texts, and even the try is
// reported. To be imported by every module that makes a schema: it is made then.
config({ jitless: true });
