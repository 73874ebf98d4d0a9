// The reading process of the service; tsx runs the TypeScript sources.
import '../../../guard/short-run.mjs';
import { register } from 'tsx/esm/api';

register();
const { serveReader } = await import('./serve-reader.ts');
serveReader();
