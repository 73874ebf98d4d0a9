import { failureSentence, InputFailure } from '#core/failure/input-failure';
import type { Language } from '#core/finding/wording';
import { COMMANDS, isCommand } from './commands.ts';
import { helpText } from './help.ts';
import { type Invocation, parseInvocation } from './invocation.ts';
import { nodeTerminal } from './node-terminal.ts';
import { EXIT, type ExitCode, type Terminal } from './terminal.ts';
import { versionText } from './version.ts';
import { WORDS } from './words.ts';

/** Runs one command line and says how it ended; what cannot be used is one line on standard error. */
export async function main(words: readonly string[], terminal: Terminal = nodeTerminal): Promise<ExitCode> {
  let language: Language = 'zh';
  try {
    const invocation = parseInvocation(words);
    language = invocation.language;
    return await run(invocation, terminal);
  } catch (error) {
    await terminal.error(`${explained(error, language)}\n`);
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
  if (!isCommand(command)) throw new InputFailure('usage.unknown-command', { command });
  return COMMANDS[command](invocation, terminal);
}

/** A fault of ours is one sentence too, unless somebody looks for it. */
function explained(error: unknown, language: Language): string {
  if (error instanceof InputFailure) return failureSentence(error, language);
  const fault = error instanceof Error ? error : new Error(String(error));
  if (process.env['DUBAN_DEBUG'] === '1') return fault.stack ?? fault.message;
  return WORDS[language].fault(fault.message.split('\n')[0] ?? '');
}
