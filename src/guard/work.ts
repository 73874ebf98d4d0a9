import { LARGE_MEGABYTES, LARGE_SECONDS, READING_MEGABYTES, READING_SECONDS } from '#document/read/limits';

export type Limit = 'time' | 'memory';

/** A piece of work of a watched process and what it may take. `Told`: what is said where it is ended. */
export interface Work<Told> {
  /** Null: as long as it likes. */
  readonly seconds: number | null;
  /**
   * `wall`: seconds of the clock, for what may wait for something. `busy`: seconds of the clock too, but more of
   * them on a machine whose processors are busy with other things.
   */
  readonly clock: 'wall' | 'busy';
  /** Resident memory of the process and its guard together, in 10^6 bytes. */
  readonly megabytes: number;
  readonly told: ToldOf<Told>;
}

/** What is said where a limit is exceeded, and where the process ends in another way. */
export type ToldOf<Told> = Readonly<Record<Limit | 'crash', Told>>;

/** What reading one file may take. */
export interface ReadingLimits {
  readonly seconds: number;
  readonly megabytes: number;
}

export const READING: ReadingLimits = { seconds: READING_SECONDS, megabytes: READING_MEGABYTES };

/** For files that are large for a good reason (`--large`). */
export const READING_LARGE: ReadingLimits = { seconds: LARGE_SECONDS, megabytes: LARGE_MEGABYTES };

/** Getting the bytes of a file from the disk or a pipe. */
export const fetchingWork = <T>(limits: ReadingLimits, told: ToldOf<T>): Work<T> => ({
  ...limits,
  clock: 'wall',
  told,
});

/** Reading one file whose bytes are there. */
export const readingWork = <T>(limits: ReadingLimits, told: ToldOf<T>): Work<T> => ({
  ...limits,
  clock: 'busy',
  told,
});
