import { fileURLToPath } from 'node:url';

/** The folder of sample notices that come with the project. */
export const SAMPLES = fileURLToPath(new URL('../../assets/samples', import.meta.url));
