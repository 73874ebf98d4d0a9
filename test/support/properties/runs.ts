/**
 * How often fast-check tries a property: the same cases in every run of the tests.
 * DUBAN_RUNS and DUBAN_SEED ask for more cases and for others.
 */
export const runs = (count: number) => ({
  numRuns: Number(process.env['DUBAN_RUNS'] ?? count),
  seed: Number(process.env['DUBAN_SEED'] ?? 1),
  includeErrorInReport: true,
});
