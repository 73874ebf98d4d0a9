import type { Finding } from '#core/record/finding';
import type { Invocation } from '../invocation/invocation.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';

/** Carries out a command line. @throws Failure where a file or the command cannot be used */
export type Command = (invocation: Invocation, terminal: Terminal) => Promise<ExitCode>;

/** The exit code of a command that found something: whether there are errors in the content. */
export const exitCodeFor = (findings: readonly Finding[]): ExitCode =>
  findings.some(({ severity }) => severity === 'error') ? EXIT.errorsFound : EXIT.done;
