/**
 * Milliseconds of processor time that this process has used so far. Limits are set on it
 * instead of on the clock, which other work on the machine would slow down.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
