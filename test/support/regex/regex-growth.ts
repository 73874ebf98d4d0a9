import { checkSync, type Diagnostics } from 'recheck';

/** A regular expression as it is written. */
export interface Written {
  readonly source: string;
  readonly flags: string;
}

/** Most expressions are decided in milliseconds; those that are not are tried out. */
const DECISION_MS = 300;

/** Attack strings double up to this length; exponential growth shows long before. */
const LONGEST = 16_384;
/** A linear search of so short a text ends long before this. */
const NOTICEABLE_MS = 40;
/** Double the text takes twice the time where growth is linear, four times where it is quadratic. */
const STEEP = 3;
const CONFIRMATIONS = 5;

/**
 * How the time of an expression grows beyond linear, null where it does not.
 * Decided by automata theory (recheck) where that can be done; expressions with
 * lookaround or very large repeats are tried with repeated pieces of themselves.
 */
export function growth({ source, flags }: Written): string | null {
  const verdict = decided(source, flags);
  if (verdict?.status === 'safe') return null;
  if (verdict?.status === 'vulnerable') return verdict.complexity.summary;
  return triedOut(new RegExp(source, flags));
}

function decided(source: string, flags: string): Diagnostics | null {
  try {
    return checkSync(source, flags, { checker: 'automaton', timeout: DECISION_MS });
  } catch (error) {
    // The checker recurses over an expression and runs out of stack on some.
    if (error instanceof Error && error.name === 'RangeError') return null;
    throw error;
  }
}

function triedOut(regex: RegExp): string | null {
  for (const pump of pumps(regex.source)) {
    for (let length = 16; length <= LONGEST; length *= 2) {
      if (milliseconds(regex, pump, length, 1) < NOTICEABLE_MS) continue;
      const time = milliseconds(regex, pump, length, CONFIRMATIONS);
      // What the first run saw was the machine.
      if (time < NOTICEABLE_MS) continue;
      if (time / milliseconds(regex, pump, length / 2, CONFIRMATIONS) > STEEP)
        return `${time.toFixed(0)} ms for ${String(length)} of ${JSON.stringify(pump)}`;
      break;
    }
  }
  return null;
}

/** The best of some runs: a pause of the machine is no growth. */
const milliseconds = (regex: RegExp, pump: string, length: number, runs: number): number =>
  Math.min(...Array.from({ length: runs }, () => timed(regex, pump, length)));

function timed(regex: RegExp, pump: string, length: number): number {
  // The end fits nothing, so that every way to match is tried.
  const text = `${pump.repeat(Math.ceil(length / pump.length))}\u0001`;
  regex.lastIndex = 0;
  // Processor time, so that other work on the machine counts less.
  const started = process.cpuUsage();
  regex.exec(text);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Characters and words an expression speaks of, and each two of the characters in turn. */
function pumps(source: string): readonly string[] {
  const plain = source.replaceAll(/\\u([0-9a-f]{4})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  const words = plain.match(/[\p{L}\p{N}]{2,8}/gu) ?? [];
  const characters = [
    ...new Set(['1', 'a', '中', ' ', '\n', ...plain.replaceAll(/\\[a-z]|[|()[\]{}?*+^$]/gi, '')]),
  ];
  const frequent = characters.slice(0, 24);
  const pairs = frequent.flatMap((a) => frequent.filter((b) => b !== a).map((b) => a + b));
  return [...characters, ...new Set(words), ...pairs];
}
