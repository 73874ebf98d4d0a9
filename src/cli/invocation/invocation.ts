import { parseArgs } from 'node:util';
import { CommandFailure } from '../command-failure.ts';
import type { Language } from '#core/text/language';

/** A parsed command line. */
export interface Invocation {
  readonly command: string | null;
  readonly files: readonly string[];
  readonly output: string | null;
  /** Whether `build` may overwrite a file that is not the workbook of the notices it is given. */
  readonly force: boolean;
  /** Whether reading may take the time and memory that a file needs which is large for a good reason. */
  readonly large: boolean;
  readonly json: boolean;
  readonly explain: boolean;
  readonly language: Language;
  /** Port, host and origins of the service; see help.ts. */
  readonly port: number;
  readonly host: string;
  /** More host names the service answers to. */
  readonly hostNames: readonly string[];
  readonly origins: readonly string[] | '*';
  /** Folder of the built pages that `start` shows; null: the one of `npm run build`. */
  readonly pages: string | null;
  /** Whether `start` opens the page in the browser of the user. */
  readonly opensPage: boolean;
  /** ISO date by which reports are late or missing; null: today. */
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
  'host-name': { type: 'string', multiple: true, default: [] as string[] },
  origin: { type: 'string', multiple: true, default: [] as string[] },
  pages: { type: 'string' },
  'no-open': { type: 'boolean', default: false },
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean', default: false },
  large: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

/**
 * Parses a command line; whether the command exists is checked later.
 *
 * @throws CommandFailure `usage.unknown-option`, `usage.unknown-language`, `usage.no-date`,
 * `usage.no-port`, `usage.no-origin`
 */
export function parseInvocation(words: readonly string[]): Invocation {
  const { values, positionals } = parse(words);
  const [command = null, ...files] = positionals;
  return {
    command,
    files,
    output: values.output ?? null,
    force: values.force,
    large: values.large,
    json: values.json,
    explain: values.explain,
    language: parseLanguage(values.lang),
    port: parsePort(values.port),
    host: values.host,
    hostNames: values['host-name'],
    origins: parseOrigins(values.origin),
    pages: values.pages ?? null,
    opensPage: !values['no-open'],
    asOf: parseDay(values['as-of']),
    help: values.help,
    version: values.version,
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    if (!isParseError(error)) throw error;
    throw new CommandFailure('usage.unknown-option', { option: rejectedOption(words) });
  }
}

const isParseError = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'code' in error &&
  String(error.code).startsWith('ERR_PARSE_ARGS');

/** The first option that `parseArgs` does not accept; its error names it in English prose only. */
function rejectedOption(words: readonly string[]): string {
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

function parseLanguage(name: string): Language {
  if (name === 'zh' || name === 'en') return name;
  throw new CommandFailure('usage.unknown-language', { language: name });
}

/** A date that exists in the calendar. */
function parseDay(text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (day !== null && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) return text;
  throw new CommandFailure('usage.no-date', { text });
}

function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new CommandFailure('usage.no-port', { text });
}

/** Origins as browsers write them: scheme, host and port, without a path. */
function parseOrigins(texts: readonly string[]): readonly string[] | '*' {
  if (texts.includes('*')) return '*';
  for (const text of texts) {
    if (!URL.canParse(text) || new URL(text).origin !== text)
      throw new CommandFailure('usage.no-origin', { text });
  }
  return texts;
}
