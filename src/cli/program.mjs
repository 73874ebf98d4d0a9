// The program itself; tsx runs the TypeScript sources, so that nothing has to be built.
import { register } from 'tsx/esm/api';

register();
const [{ main }, { endWithGuard }] = await Promise.all([import('./main.ts'), import('../guard/announce.ts')]);
endWithGuard();
// What serves runs for hours. After the loader of tsx, which is faster without.
if (!['serve', 'start'].includes(process.argv[2])) await import('../guard/short-run.mjs');
// Everything was written by then; the loader of tsx need not be waited for.
process.exit(await main(process.argv.slice(2)));
