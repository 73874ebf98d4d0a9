import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Failure, type FailureReport } from '#core/failure/failure';
import { InputFailure } from '#core/failure/input-failure';
import { type ProcessEnd, watchProcess } from '#guard/watched';
import type { Work } from '#guard/work';
import type { FileReader, FileReading } from '../store/file-reader.ts';
import type { ReaderMessage, ReadRequest } from './reader-message.ts';

/** Reads files in a process of its own, which is ended where a file exceeds the limits of reading. */
export interface ReaderApart {
  readonly read: FileReader;
  readonly stop: () => void;
}

const PROGRAM = fileURLToPath(new URL('reader-program.mjs', import.meta.url));
/** Limit of the heap of the reading process in MB: with what the service holds, below the memory of reading. */
const HEAP = 300;
/** After so long without a file the process ends and gives its memory back. */
const IDLE_MS = 20_000;

interface Running {
  readonly child: ChildProcess;
  readonly end: Promise<ProcessEnd>;
}

/**
 * A reading process, which is started for the first file and again after it ended. One file at a time.
 *
 * @param onFault is called with faults of the program while a file is read
 */
export function readerApart(onFault: (fault: unknown) => void): ReaderApart {
  let running: Running | null = null;
  let idle: ReturnType<typeof setTimeout> | undefined;

  function start(): Running {
    const child = spawn(process.execPath, [`--max-old-space-size=${HEAP}`, PROGRAM], {
      stdio: ['ignore', 'ignore', process.env['DUBAN_DEBUG'] === '1' ? 'inherit' : 'ignore', 'ipc'],
      serialization: 'advanced',
    });
    const end = watchProcess(child);
    const started = { child, end };
    running = started;
    void end.then(() => {
      if (running === started) running = null;
    });
    return started;
  }

  function stop(): void {
    clearTimeout(idle);
    running?.child.kill();
    running = null;
  }

  return {
    stop,
    read: async (file, knownHash) => {
      clearTimeout(idle);
      const reading = await readWith(running ?? start(), { file, knownHash }, onFault);
      idle = setTimeout(stop, IDLE_MS);
      idle.unref();
      return reading;
    },
  };
}

function readWith(
  { child, end }: Running,
  request: ReadRequest,
  onFault: (fault: unknown) => void,
): Promise<FileReading> {
  const { name } = request.file;
  return new Promise((resolve) => {
    let hash = '';
    const hear = (message: ReaderMessage | { readonly kind?: undefined }): void => {
      if (message.kind === 'fault') onFault(new Error(message.stack));
      else if (message.kind === 'hash') hash = message.hash;
      else if (message.kind === 'read') {
        child.off('message', hear);
        const { content } = message;
        const isFailure = content !== null && 'failure' in content;
        resolve({
          hash: message.hash,
          content: isFailure ? { failure: new Failure(content.failure) } : content,
        });
      }
    };
    child.on('message', hear);
    void end.then((ended) => {
      child.off('message', hear);
      resolve({ hash, content: { failure: failureOf(ended, name) } });
    });
    // Where the message cannot be sent, the process is about to end.
    child.send(request, (error) => {
      if (error !== null) child.kill('SIGKILL');
    });
  });
}

/** Why a file was not read whose reader ended. */
function failureOf({ limit, work }: ProcessEnd, file: string): Failure {
  if (work === null) return new InputFailure('input.fault', { file });
  return new Failure((work as Work<FailureReport>).told[limit ?? 'crash']);
}
