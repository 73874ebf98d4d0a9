import { checkSync, type Diagnostics } from 'recheck';

/** A regular expression as source text. */
export interface RegexSource {
  readonly source: string;
  readonly flags: string;
}

/** Time limit of the checker; it decides most expressions in milliseconds, the others are measured. */
const DECISION_MS = 300;

/** Length up to which the attack strings are doubled; exponential growth shows much earlier. */
const LONGEST = 16_384;
/** A linear search of a text of that length takes much less time than this. */
const NOTICEABLE_MS = 40;
/** Twice the text takes twice the time if growth is linear, four times the time if it is quadratic. */
const STEEP = 3;
const CONFIRMATIONS = 5;

/**
 * Describes the growth of an expression's time, if it is more than linear; else null. The
 * package recheck decides with automata theory where it can; expressions with lookaround or
 * very large repetitions are measured on texts of repeated pieces of the expression.
 */
export function growth({ source, flags }: RegexSource): string | null {
  const verdict = decided(source, flags);
  if (verdict?.status === 'safe') return null;
  if (verdict?.status === 'vulnerable') return verdict.complexity.summary;
  return measuredGrowth(new RegExp(source, flags));
}

function decided(source: string, flags: string): Diagnostics | null {
  try {
    return checkSync(source, flags, { checker: 'automaton', timeout: DECISION_MS });
  } catch (error) {
    // The checker recurses over the expression and exceeds the stack on some.
    if (error instanceof Error && error.name === 'RangeError') return null;
    throw error;
  }
}

function measuredGrowth(regex: RegExp): string | null {
  for (const pump of pumps(regex.source)) {
    for (let length = 16; length <= LONGEST; length *= 2) {
      if (milliseconds(regex, pump, length, 1) < NOTICEABLE_MS) continue;
      const time = milliseconds(regex, pump, length, CONFIRMATIONS);
      // The first run was slow because the machine was busy.
      if (time < NOTICEABLE_MS) continue;
      if (time / milliseconds(regex, pump, length / 2, CONFIRMATIONS) > STEEP)
        return `${time.toFixed(0)} ms for ${String(length)} of ${JSON.stringify(pump)}`;
      break;
    }
  }
  return null;
}

/** The minimum of several runs, to exclude pauses of the machine. */
const milliseconds = (regex: RegExp, pump: string, length: number, runs: number): number =>
  Math.min(...Array.from({ length: runs }, () => timed(regex, pump, length)));

function timed(regex: RegExp, pump: string, length: number): number {
  // The last character matches nothing, so that every way to match is tried.
  const text = `${pump.repeat(Math.ceil(length / pump.length))}\u0001`;
  regex.lastIndex = 0;
  // Processor time is less affected by other work on the machine.
  const started = process.cpuUsage();
  regex.exec(text);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** The characters and words that occur in an expression, and the pairs of its characters. */
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
