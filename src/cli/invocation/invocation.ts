import { parseArgs } from 'node:util';
import { CommandFailure } from '../command-failure.ts';
import type { Language } from '#core/text/language';

/** Which of the returned changes are taken over: those without doubt, or none. */
export type Accept = 'valid' | 'none';

/** A returned change that a person decided to take: `--take TASK UNIT FIELD FILE`. */
export interface Take {
  readonly task: string;
  readonly unit: string;
  readonly field: string;
  readonly file: string;
}

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
  /** A reading template (JSON) for the documents; null: none. */
  readonly template: string | null;
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
  /** The period a command is about, as typed; null where none was given. */
  readonly period: string | null;
  /** `period`: the period to open or to close, as typed. */
  readonly opens: string | null;
  readonly closes: string | null;
  /** `pack`: whether the packs are for 推进方案. */
  readonly plan: boolean;
  /** `pack`: names of the units; empty: all. */
  readonly units: readonly string[];
  readonly zip: boolean;
  /** `collect`: which changes are taken; null: the default of the command. */
  readonly accept: Accept | null;
  /** `collect`: changes that a person decided to take. */
  readonly takes: readonly Take[];
  /** `collect`: whether reports of a closed period are corrected, by whom and why. */
  readonly correct: boolean;
  readonly by: string | null;
  readonly why: string | null;
  /** `status`: whether the texts of the reminders are written. */
  readonly remind: boolean;
  readonly help: boolean;
  readonly version: boolean;
}

const OPTIONS = {
  json: { type: 'boolean', default: false },
  explain: { type: 'boolean', default: false },
  template: { type: 'string' },
  lang: { type: 'string', default: 'zh' },
  'as-of': { type: 'string' },
  period: { type: 'string' },
  open: { type: 'string' },
  close: { type: 'string' },
  plan: { type: 'boolean', default: false },
  unit: { type: 'string', multiple: true, default: [] as string[] },
  zip: { type: 'boolean', default: false },
  accept: { type: 'string' },
  correct: { type: 'boolean', default: false },
  by: { type: 'string' },
  why: { type: 'string' },
  remind: { type: 'boolean', default: false },
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
 * `usage.no-port`, `usage.no-origin`, `usage.no-accept`, `usage.no-take`
 */
export function parseInvocation(words: readonly string[]): Invocation {
  const { takes, others } = splitTakes(words);
  const { values, positionals } = parse(others);
  const [command = null, ...files] = positionals;
  return {
    command,
    files,
    output: values.output ?? null,
    force: values.force,
    large: values.large,
    json: values.json,
    explain: values.explain,
    template: values.template ?? null,
    language: parseLanguage(values.lang),
    port: parsePort(values.port),
    host: values.host,
    hostNames: values['host-name'],
    origins: parseOrigins(values.origin),
    pages: values.pages ?? null,
    opensPage: !values['no-open'],
    asOf: parseDay(values['as-of']),
    period: values.period ?? null,
    opens: values.open ?? null,
    closes: values.close ?? null,
    plan: values.plan,
    units: values.unit,
    zip: values.zip,
    accept: parseAccept(values.accept),
    takes,
    correct: values.correct,
    by: values.by ?? null,
    why: values.why ?? null,
    remind: values.remind,
    help: values.help,
    version: values.version,
  };
}

/** The four words after each `--take`, which `parseArgs` cannot take together, and the other words. */
function splitTakes(words: readonly string[]): {
  readonly takes: readonly Take[];
  readonly others: readonly string[];
} {
  const takes: Take[] = [];
  const others: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') return { takes, others: [...others, ...words.slice(at)] };
    if (word !== '--take') {
      others.push(word);
      continue;
    }
    const [task, unit, field, file] = words.slice(at + 1, at + 5);
    if (task === undefined || unit === undefined || field === undefined || file === undefined)
      throw new CommandFailure('usage.no-take');
    takes.push({ task, unit, field, file });
    at += 4;
  }
  return { takes, others };
}

function parseAccept(text: string | undefined): Accept | null {
  if (text === undefined || text === 'valid' || text === 'none') return text ?? null;
  throw new CommandFailure('usage.no-accept', { text });
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
