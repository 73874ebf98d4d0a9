import { type RegistryAndEntries, readFiles } from '#actions/import/read-files';
import { CommandFailure } from '../command-failure.ts';
import type { Terminal } from '../terminal/terminal.ts';

/**
 * Reads the files of a command line into one registry.
 *
 * @throws CommandFailure `usage.no-files`
 * @throws InputFailure for the first file that cannot be read
 */
export async function readInputs(
  paths: readonly string[],
  command: 'read' | 'build' | 'check',
  terminal: Terminal,
): Promise<RegistryAndEntries> {
  if (paths.length === 0) throw new CommandFailure('usage.no-files', { command });
  const files = [];
  for (const path of paths) files.push(await terminal.read(path));
  return readFiles(files);
}
