import { CommandFailure } from '../command-failure.ts';
import { holdsPages, PAGES, SAMPLES } from '../project-files.ts';
import type { Command } from './command.ts';
import { serveUntilStopped } from './serve.ts';
import { previewText } from './serving-text.ts';

/** `duban start`: serves the built pages and the notices of a folder (default: the samples) until it is stopped. */
export const start: Command = async (invocation, terminal) => {
  const { files, port, host, hostNames, origins, language } = invocation;
  const [folder = SAMPLES] = files;
  const pages = invocation.pages ?? PAGES;
  if (files.length > 1) throw new CommandFailure('usage.no-folder');
  if (!holdsPages(pages)) throw new CommandFailure('usage.no-pages', { folder: pages });
  const options = { folder, port, orNextPort: true, host, hostNames, origins, pages, readsFirst: false };
  return serveUntilStopped(options, {
    terminal,
    language,
    text: previewText,
    opensPage: invocation.opensPage,
  });
};
