import { parseArgs } from 'node:util';
import { InputFailure } from '#core/failure/input-failure';
import type { Language } from '#core/finding/wording';

/** A command line, taken apart. */
export interface Invocation {
  readonly command: string | null;
  readonly files: readonly string[];
  readonly output: string | null;
  readonly json: boolean;
  readonly explain: boolean;
  readonly language: Language;
  /** Of the service; see `serve` in help.ts. */
  readonly port: number;
  readonly host: string;
  readonly origins: readonly string[] | '*';
  /** ISO date the check is made for; null: today. */
  readonly asOf: string | null;
  readonly help: boolean;
  readonly version: boolean;
}

const OPTIONS = {
  json: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  lang: { type: 'string', default: 'zh' },
  'as-of': { type: 'string' },
  port: { type: 'string', default: '8087' },
  host: { type: 'string', default: '127.0.0.1' },
  origin: { type: 'string', multiple: true, default: [] as string[] },
  output: { type: 'string', short: 'o' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/**
 * Takes a command line apart. Throws `usage.unknown-option`, `usage.unknown-language`,
 * `usage.no-date`, `usage.no-port` and `usage.no-origin`; whether the command exists is not asked here.
 */
export function parseInvocation(words: readonly string[]): Invocation {
  const { values, positionals } = parse(words);
  const [command = null, ...files] = positionals;
  return {
    command,
    files,
    output: values.output ?? null,
    json: values.json,
    explain: values.explain,
    language: languageOf(values.lang),
    port: portOf(values.port),
    host: values.host,
    origins: originsOf(values.origin),
    asOf: dateOf(values['as-of']),
    help: values.help,
    version: values.version,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (!isComplaint(error)) throw error;
    throw new InputFailure('usage.unknown-option', { option: culprit(words) });
  }
}

const isComplaint = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  String(error.code).startsWith('ERR_PARSE_ARGS');

/** The first word parseArgs stumbles over; it says so in English prose only. */
function culprit(words: readonly string[]): string {
  const flags = words.filter((word) => word.startsWith('-') && word !== '-');
  const accepted = (word: string): boolean => {
    try {
      const withValue = words[words.indexOf(word) + 1];
      parseArgs({
        args: [word, ...(withValue === undefined ? [] : [withValue])],
        options: OPTIONS,
        allowPositionals: true,
      });
      return true;
    } catch {
      return false;
    }
  };
  return flags.find((word) => !accepted(word)) ?? flags.join(' ');
}

function languageOf(name: string): Language {
  if (name === 'zh' || name === 'en') return name;
  throw new InputFailure('usage.unknown-language', { language: name });
}

/** A day of the calendar, as written. */
function dateOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new InputFailure('usage.no-date', { text });
}

function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InputFailure('usage.no-port', { text });
}

/** Origins as browsers write them: scheme, host and port, without a path. */
function originsOf(texts: readonly string[]): readonly string[] | '*' {
  if (texts.includes('*')) return '*';
  for (const text of texts) {
    if (!URL.canParse(text) || new URL(text).origin !== text)
      throw new InputFailure('usage.no-origin', { text });
  }
  return texts;
}
