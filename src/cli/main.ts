import { Failure, failureSentence } from '#core/failure/failure';
import { CommandFailure } from './command-failure.ts';
import type { Language } from '#core/text/language';
import { COMMANDS, isCommand } from './commands/commands.ts';
import { helpText } from './invocation/help.ts';
import { type Invocation, parseInvocation } from './invocation/invocation.ts';
import { nodeTerminal } from './terminal/node-terminal.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal/terminal.ts';
import { versionText } from './project-files.ts';
import { fileList } from './report/file-list.ts';
import { WORDS } from './report/words.ts';

/**
 * Carries out one command line and returns its exit code. A failure is printed as one
 * line on standard error.
 */
export async function main(words: readonly string[], terminal: Terminal = nodeTerminal): Promise<ExitCode> {
  let language: Language = 'zh';
  let files: readonly string[] = [];
  try {
    const invocation = parseInvocation(words);
    language = invocation.language;
    files = invocation.files;
    return await run(invocation, terminal);
  } catch (error) {
    await terminal.error(`${errorText(error, language, files)}\n`);
    return EXIT.unusable;
  }
}

async function run(invocation: Invocation, terminal: Terminal): Promise<ExitCode> {
  const { command, language } = invocation;
  if (invocation.version) {
    await terminal.out(versionText());
    return EXIT.done;
  }
  if (invocation.help || command === null) {
    await terminal.out(helpText(language));
    return invocation.help ? EXIT.done : EXIT.unusable;
  }
  if (!isCommand(command)) throw new CommandFailure('usage.unknown-command', { command });
  return COMMANDS[command](invocation, terminal);
}

/** The line for standard error; a fault of the program with its stack instead where `DUBAN_DEBUG` is 1. */
function errorText(error: unknown, language: Language, files: readonly string[]): string {
  const fault = error instanceof Failure ? error.cause : error;
  if (process.env['DUBAN_DEBUG'] === '1' && fault instanceof Error) return fault.stack ?? fault.message;
  if (error instanceof Failure) return failureSentence(error, language);
  if (files.length === 0) return WORDS[language].fault;
  return failureSentence(new CommandFailure('command.fault', { file: fileList(files, language) }), language);
}
