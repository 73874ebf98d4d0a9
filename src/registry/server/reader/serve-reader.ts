import type { FailureReport } from '#core/failure/failure';
import { InputFailure } from '#core/failure/input-failure';
import { announce } from '#guard/announce';
import { fetchingWork, READING, readingWork, type ToldOf } from '#guard/work';
import { readerHere } from '../store/file-reader.ts';
import type { ReaderMessage, ReadRequest } from './reader-message.ts';

/** Answers the service, as its reading process: announces each work, then says what the file holds. */
export function serveReader(): void {
  process.on('disconnect', () => process.exit());
  process.on('message', (request: ReadRequest) => void answer(request));
}

async function answer({ file, knownHash }: ReadRequest): Promise<void> {
  const told = toldOf(file.name);
  const noData = new InputFailure('file.no-data', { file: file.name, seconds: READING.seconds }).report;
  await announce(fetchingWork(READING, { ...told, time: noData }));
  const read = readerHere(
    (fault) =>
      send({ kind: 'fault', stack: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }),
    async (hash) => {
      send({ kind: 'hash', hash });
      await announce(readingWork(READING, told));
    },
  );
  const { hash, content } = await read(file, knownHash);
  await announce(null);
  const isFailure = content !== null && 'failure' in content;
  send({ kind: 'read', hash, content: isFailure ? { failure: content.failure.report } : content });
}

const send = (message: ReaderMessage): void => void process.send?.(message);

const toldOf = (file: string): ToldOf<FailureReport> => ({
  time: new InputFailure('input.too-slow', { file, seconds: READING.seconds }).report,
  memory: new InputFailure('input.too-much-memory', { file, limit: READING.megabytes }).report,
  crash: new InputFailure('input.fault', { file }).report,
});
