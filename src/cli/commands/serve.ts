import { serveFolder, type ServeOptions } from '#registry/server/serve';
import type { Language } from '#core/text/language';
import { CommandFailure } from '../command-failure.ts';
import { EXIT, type ExitCode, type Terminal } from '../terminal/terminal.ts';
import type { Command } from './command.ts';
import { faultText, servingText } from './serving-text.ts';

/** `duban serve`: serves the notices of a folder until it is stopped. */
export const serve: Command = async ({ files, port, host, hostNames, origins, language }, terminal) => {
  const [folder] = files;
  if (folder === undefined || files.length > 1) throw new CommandFailure('usage.no-folder');
  return serveUntilStopped(
    { folder, port, host, hostNames, origins },
    { terminal, language, text: servingText },
  );
};

interface Console {
  readonly terminal: Terminal;
  readonly language: Language;
  /** What is printed when the service listens. */
  readonly text: typeof servingText;
  /** Whether its pages are opened in the browser of the user. */
  readonly opensPage?: boolean;
}

export async function serveUntilStopped(
  options: Omit<ServeOptions, 'onFault'>,
  { terminal, language, text, opensPage = false }: Console,
): Promise<ExitCode> {
  const onFault = (fault: unknown): void => void terminal.error(`${faultText(fault, language)}\n`);
  const serving = await serveFolder({ ...options, onFault });
  await terminal.out(text(serving, language));
  if (opensPage) await terminal.openPage(serving.address);
  await terminal.stopped();
  await serving.stop();
  return EXIT.done;
}
