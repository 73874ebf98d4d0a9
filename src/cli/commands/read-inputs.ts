import {
  type FileReading,
  mergeReadings,
  readEachFile,
  type RegistryAndEntries,
} from '#actions/import/read-files';
import type { InputFile } from '#actions/import/input-file';
import { readTemplateJson } from '#actions/template/template-json';
import { type Failure, failureSentence } from '#core/failure/failure';
import { InputFailure } from '#core/failure/input-failure';
import type { Language } from '#core/text/language';
import {
  fetchingWork,
  READING,
  READING_LARGE,
  type ReadingLimits,
  readingWork,
  type ToldOf,
  type Work,
} from '#guard/work';
import { CommandFailure } from '../command-failure.ts';
import type { Invocation } from '../invocation/invocation.ts';
import { fileList } from '../report/file-list.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { Input } from './build-output.ts';

export const MOST_FILES = 2_000;
/** Seconds more than for a file within which standard input has to end. */
const PIPE_SECONDS = 2;

/** The commands for which a report without any task is something to read. */
const READS_REPORTS: ReadonlySet<string> = new Set(['read', 'check']);

/** Times the seconds of one file that reading and checking may take together, for each file. */
const WHOLE = 1.25;
/** Seconds and 10^6 bytes for writing a workbook of what was read, which is bounded by then. */
const WRITING = { seconds: 120, megabytes: 900 };

/**
 * Reads the files of a command line, one after the other, each within the limits of reading.
 *
 * @throws CommandFailure `usage.no-files`, `usage.too-many-files`
 * @throws InputFailure for the first file that cannot be read
 */
export async function readEachInput(
  { files: paths, command, large, language, template: templatePath }: Invocation,
  terminal: Terminal,
  take: (input: Input) => void,
): Promise<void> {
  const count = paths.length;
  if (count === 0) throw new CommandFailure('usage.no-files', { command: command ?? '' });
  if (count > MOST_FILES) throw new CommandFailure('usage.too-many-files', { count, limit: MOST_FILES });
  const started = performance.now();
  const template =
    templatePath === null
      ? {}
      : { template: readTemplateJson(await fetchInput(templatePath, { large, language }, terminal)) };
  const limits = large ? READING_LARGE : READING;
  const { seconds, megabytes } = limits;
  for (const path of paths) {
    const file = await fetchInput(path, { large, language }, terminal);
    const options = { ...template, allowsReports: command !== null && READS_REPORTS.has(command) };
    for (const reading of await readEachFile([file], options)) take({ path, file, reading });
  }
  const passed = (performance.now() - started) / 1000;
  const left = Math.max(2, Math.ceil(seconds * WHOLE * count - passed));
  await terminal.announce(workOn({ files: paths, language }, { seconds: left, megabytes }));
}

/**
 * The bytes of one file, within the limits of reading; what follows is announced as reading it.
 *
 * @throws InputFailure where there is no such file
 */
export async function fetchInput(
  path: string,
  { large, language }: Pick<Invocation, 'large' | 'language'>,
  terminal: Terminal,
): Promise<InputFile> {
  const limits = large ? READING_LARGE : READING;
  const told = toldOfReading(path, limits, language);
  await terminal.announce(fetching(path, { limits, told, language }, terminal));
  const file = await terminal.read(path);
  await terminal.announce(readingWork(limits, told));
  return file;
}

interface Telling {
  readonly limits: ReadingLimits;
  readonly told: ToldOf<string>;
  readonly language: Language;
}

/** Getting the bytes of a file or of standard input; without a time limit where a person types them. */
function fetching(path: string, { limits, told, language }: Telling, terminal: Terminal): Work<string> {
  if (path !== '-') {
    const time = new InputFailure('file.no-data', { file: path, seconds: limits.seconds });
    return fetchingWork(limits, { ...told, time: lineOf(time, language) });
  }
  const seconds = limits.seconds + PIPE_SECONDS;
  const time = lineOf(new CommandFailure('reading.pipe-open', { seconds }), language);
  const work = fetchingWork({ ...limits, seconds }, { ...told, time });
  return terminal.isTyped() ? { ...work, seconds: null } : work;
}

/** What all files of a command line hold together. */
export async function readInputs(invocation: Invocation, terminal: Terminal): Promise<RegistryAndEntries> {
  const readings: FileReading[] = [];
  await readEachInput(invocation, terminal, ({ reading }) => readings.push(reading));
  return mergeReadings(readings);
}

/** Reading the workbook that is to be updated. */
export const announceUpdate = (
  { output, large, language }: Invocation,
  terminal: Terminal,
): Promise<void> => {
  const limits = large ? READING_LARGE : READING;
  return terminal.announce(readingWork(limits, toldOfReading(output ?? '', limits, language)));
};

/** Writing a workbook of the files that were read. */
export const announceWriting = ({ files, large, language }: Invocation, terminal: Terminal): Promise<void> =>
  terminal.announce(workOn({ files, language }, large ? READING_LARGE : WRITING));

function toldOfReading(
  file: string,
  { seconds, megabytes }: ReadingLimits,
  language: Language,
): ToldOf<string> {
  return {
    time: lineOf(new CommandFailure('reading.too-slow', { file, seconds }), language),
    memory: lineOf(new CommandFailure('reading.too-much-memory', { file, limit: megabytes }), language),
    crash: lineOf(new InputFailure('input.fault', { file }), language),
  };
}

/** Work on what the files hold. */
function workOn(
  { files, language }: Pick<Invocation, 'files' | 'language'>,
  { seconds, megabytes }: ReadingLimits,
): Work<string> {
  const file = fileList(files, language);
  return {
    seconds,
    megabytes,
    clock: 'busy',
    told: {
      time: lineOf(new CommandFailure('command.too-slow', { file, seconds }), language),
      memory: lineOf(new CommandFailure('command.too-much-memory', { file, limit: megabytes }), language),
      crash: lineOf(new CommandFailure('command.fault', { file }), language),
    },
  };
}

const lineOf = (failure: Failure, language: Language): string => `${failureSentence(failure, language)}\n`;
