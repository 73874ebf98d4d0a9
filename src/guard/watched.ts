export { watchProcess } from './watch-process.mjs';
export type { ProcessEnd } from './watch-process.mjs';
