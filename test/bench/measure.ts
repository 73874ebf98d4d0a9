/** Processor time of one run in milliseconds, which excludes other work on the machine. */
export async function milliseconds(work: () => unknown): Promise<number> {
  const started = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Rounds after which the engine has compiled the frequent code. */
const WARM_UP = 2;

/** The median; of an even number of values the greater of the middle two. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

/**
 * Milliseconds of several functions, run by run. The runs are interleaved, so that a busy
 * machine slows all of them; the first rounds only warm up.
 */
async function times(
  works: readonly (() => unknown)[],
  rounds: number,
): Promise<readonly (readonly number[])[]> {
  const measured = works.map((): number[] => []);
  for (let round = 0; round < WARM_UP + rounds; round += 1) {
    for (const [index, work] of works.entries()) {
      const time = await milliseconds(work);
      if (round >= WARM_UP) measured[index]?.push(time);
    }
  }
  return measured;
}

/** The median milliseconds of each function. */
export const medians = async (
  works: readonly (() => unknown)[],
  rounds: number,
): Promise<readonly number[]> => (await times(works, rounds)).map(median);

/** A measured figure with its limit. */
export interface Verdict {
  readonly name: string;
  readonly figure: number;
  readonly limit: number;
  readonly must: 'stay below' | 'reach';
}

/** Prints figures with their limits; sets the exit code 1 if one misses its limit. */
export function report(details: readonly string[], verdicts: readonly Verdict[]): void {
  for (const line of details) console.log(`  ${line}`);
  for (const { name, figure, limit, must } of verdicts) {
    const passed = must === 'reach' ? figure >= limit : figure <= limit;
    const bound = must === 'reach' ? '≥' : '≤';
    console.log(`  ${passed ? '✓' : '✗'} ${name}: ${figure.toFixed(2)} (limit ${bound} ${String(limit)})`);
    if (!passed) process.exitCode = 1;
  }
}

export const peakMemory = (): string =>
  `peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`;
