import { InputFailure } from '#core/failure/input-failure';
import type { CheckOptions } from '#actions/check/check';
import type { Reading } from '#actions/import/read-files';
import type { Finding } from '#core/record/finding';
import type { Invocation } from './invocation.ts';
import { reportText } from './report.ts';
import { SAMPLES } from './samples.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';
import { WORDS } from './words.ts';

/** What a command does with a command line; the heavy parts are loaded when they are needed. */
type Command = (invocation: Invocation, terminal: Terminal) => Promise<ExitCode>;

export const COMMANDS = { read, build, check, start, serve } as const satisfies Readonly<
  Record<string, Command>
>;

export const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name);

/** Reads the files and tells what is in them. */
async function read(invocation: Invocation, terminal: Terminal): Promise<ExitCode> {
  const { files, json, explain, language } = invocation;
  const { registry } = await readPaths(files, 'read', terminal);
  if (json) {
    const { writeRegistryJson } = await import('#actions/import/registry-json');
    await terminal.out(writeRegistryJson(registry, language));
  } else {
    await terminal.out(reportText(registry, language));
  }
  if (explain && !json) {
    const { explanationText } = await import('./explanation.ts');
    await terminal.out(`\n${explanationText(registry, language)}`);
  }
  return outcome(registry);
}

/** Reads the files and writes their master workbook. */
async function build(invocation: Invocation, terminal: Terminal): Promise<ExitCode> {
  const { files, output } = invocation;
  if (files.length === 0) throw new InputFailure('usage.no-files', { command: 'build' });
  if (output === null) throw new InputFailure('usage.no-output');
  return writeWorkbook(await readPaths(files, 'build', terminal), output, invocation, terminal);
}

/** Reads the files and tells what the figures reported in them are worth. */
async function check(invocation: Invocation, terminal: Terminal): Promise<ExitCode> {
  const { files, json, language } = invocation;
  const reading = await readPaths(files, 'check', terminal);
  const { checkReading } = await import('#actions/check/check');
  const checked = checkReading(reading, checkOptions(invocation, terminal));
  if (json) {
    const { writeCheckJson } = await import('#actions/check/check-json');
    await terminal.out(writeCheckJson(checked, language));
  } else {
    const { checkText } = await import('./check-report.ts');
    await terminal.out(checkText(checked, language));
  }
  return outcome(checked);
}

/** Serves the notices of a folder until it is stopped. */
async function serve(invocation: Invocation, terminal: Terminal): Promise<ExitCode> {
  const { files, port, host, origins, language } = invocation;
  const [folder] = files;
  if (folder === undefined || files.length > 1) throw new InputFailure('usage.no-folder');
  const [{ serve: start }, { faultText, servingText }] = await Promise.all([
    import('#registry/server/main'),
    import('./serving.ts'),
  ]);
  const onFault = (fault: unknown): void => void terminal.error(`${faultText(fault, language)}\n`);
  const serving = await start({ folder, port, host, origins, onFault });
  await terminal.out(servingText(serving, language));
  await terminal.stopped();
  await serving.stop();
  return EXIT.done;
}

/** `npm start`: the preview in a browser, beside the registry of a folder, that of the samples where none is given. */
async function start(invocation: Invocation, terminal: Terminal): Promise<ExitCode> {
  const { files, port, host, origins, language } = invocation;
  const [folder = SAMPLES] = files;
  if (files.length > 1) throw new InputFailure('usage.no-folder');
  const [{ serve: open }, { builtPages }, { faultText, previewText }] = await Promise.all([
    import('#registry/server/main'),
    import('./pages.ts'),
    import('./serving.ts'),
  ]);
  const pages = await builtPages(() => void terminal.out(previewText.building(language)));
  const onFault = (fault: unknown): void => void terminal.error(`${faultText(fault, language)}\n`);
  const serving = await open({ folder, port, orNextPort: true, host, origins, pages, onFault });
  await terminal.out(previewText.at(serving.address, language));
  await terminal.stopped();
  await serving.stop();
  return EXIT.done;
}

/** The day that was given, else today. */
const checkOptions = ({ asOf }: Invocation, terminal: Terminal): CheckOptions => ({
  asOf: asOf ?? terminal.today(),
});

async function readPaths(paths: readonly string[], command: string, terminal: Terminal): Promise<Reading> {
  if (paths.length === 0) throw new InputFailure('usage.no-files', { command });
  const { readFiles } = await import('#actions/import/read-files');
  const files = [];
  for (const path of paths) files.push(await terminal.read(path));
  return readFiles(files);
}

async function writeWorkbook(
  reading: Reading,
  path: string,
  invocation: Invocation,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language } = invocation;
  const { workbookContent, writeWorkbook: bytesOf } = await import('#actions/build/build-workbook');
  const { reportsText } = await import('./check-report.ts');
  const content = workbookContent(reading, checkOptions(invocation, terminal));
  await terminal.write(path, await bytesOf(content));
  const reports = reportsText(content.checked, language);
  const texts = [reportText(reading.registry, language), ...(reports === '' ? [] : [reports])];
  await terminal.out(`${texts.join('\n')}\n${WORDS[language].written(path)}\n`);
  return outcome(content.checked);
}

/** Errors in the content are told by the exit code too. */
const outcome = ({ findings }: { readonly findings: readonly Finding[] }): ExitCode =>
  findings.some(({ severity }) => severity === 'error') ? EXIT.errorsFound : EXIT.done;
