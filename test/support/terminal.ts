import { InputFailure } from '#core/failure/input-failure';
import type { Terminal } from '#cli/terminal/terminal';

interface RecordedTerminal extends Terminal {
  /** The output so far. */
  readonly seen: { out: string; error: string; readonly opened: string[] };
  /** Files that were written, by path. */
  readonly written: Map<string, Uint8Array>;
}

/** A terminal with the given files and date that records its output; `stopped` resolves when the user presses Ctrl+C. */
export function recordedTerminal(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  today = '2030-07-01',
  stopped: Promise<void> = Promise.resolve(),
): RecordedTerminal {
  const seen = { out: '', error: '', opened: [] as string[] };
  const written = new Map<string, Uint8Array>();
  return {
    seen,
    written,
    announce: () => Promise.resolve(),
    isTyped: () => false,
    read: (path) => {
      const content = files[path];
      if (content === undefined) return Promise.reject(new InputFailure('file.missing', { file: path }));
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return Promise.resolve({ name: path, bytes });
    },
    filesIn: (path) => {
      const inside = Object.keys(files).filter((name) => name.startsWith(`${path}/`));
      return Promise.resolve(inside.length === 0 ? null : inside.sort());
    },
    output: (path) => {
      const content = written.get(path) ?? files[path];
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return Promise.resolve({
        present: bytes === undefined || bytes.length === 0 ? null : bytes,
        isInput: (input) => Promise.resolve(input === path),
        write: (changed) => {
          written.set(path, changed);
          return Promise.resolve();
        },
      });
    },
    out: (text) => {
      seen.out += text;
      return Promise.resolve();
    },
    error: (text) => {
      seen.error += text;
      return Promise.resolve();
    },
    today: () => today,
    openPage: (address) => {
      seen.opened.push(address);
      return Promise.resolve();
    },
    stopped: () => stopped,
  };
}
