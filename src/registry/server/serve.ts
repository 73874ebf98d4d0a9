import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputFailure } from '#core/failure/input-failure';
import { ServerFailure } from './server-failure.ts';
import { type RegistryService, registryService } from './service.ts';
import type { Origins } from './cors.ts';
import { hostCheck, isLoopback } from './host-names.ts';
import { pageFolder } from './pages/page-folder.ts';
import { type ReaderApart, readerApart } from './reader/reader-process.ts';
import { type FolderStore, folderStore } from './store/folder-store.ts';
import type { StoreContent } from './store/store.ts';

export interface ServeOptions {
  readonly folder: string;
  /** 0: any free port. */
  readonly port: number;
  /** Whether to use the next free port where this one is taken. Default: `service.port-taken` is thrown. */
  readonly orNextPort?: boolean;
  /** Folder of pages served at every other address; null: none. */
  readonly pages?: string | null;
  /** Network address to listen on; `127.0.0.1` is reached from this machine only. */
  readonly host: string;
  /** More host names it answers to, such as the one of a proxy. */
  readonly hostNames?: readonly string[];
  readonly origins: Origins;
  /** Whether the files are read before the service listens. Default: yes, for at most some seconds. */
  readonly readsFirst?: boolean;
  readonly onFault: (fault: unknown) => void;
}

export interface Serving {
  /** `http://127.0.0.1:8087` */
  readonly address: string;
  /** Whether other machines reach it: everybody there may read. */
  readonly isOnNetwork: boolean;
  /** What the folder held at the start, as far as it was read. */
  readonly content: StoreContent;
  /** Closes idle connections and resolves when the answers in progress are sent. */
  readonly stop: () => Promise<void>;
}

/** Time for a client to send its request, which has no body and few headers. */
const REQUEST_MS = 15_000;
/** Time for answers in progress when the service stops. */
const STOP_MS = 3_000;
/** Time that an answer waits for files that are being read, and that the service waits for all files before it listens. */
const PATIENCE_MS = 1_500;
const FIRST_PATIENCE_MS = 8_000;

/**
 * Serves the notices of a folder over HTTP. Files are read from the start on, before the
 * service listens or, without `readsFirst`, beside it.
 *
 * @throws InputFailure `file.missing`
 * @throws ServerFailure `file.not-folder`, `service.port-taken`
 * @throws ServiceFailure `service.no-folder`
 */
export async function serveFolder(options: ServeOptions): Promise<Serving> {
  const { folder, onFault } = options;
  await requireFolder(folder);
  const reader = readerApart(onFault);
  const store = folderStore(folder, { now: Date.now, read: reader.read, patienceMs: PATIENCE_MS });
  try {
    return await listening(store, reader, options);
  } catch (error) {
    reader.stop();
    throw error;
  }
}

async function listening(store: FolderStore, reader: ReaderApart, options: ServeOptions): Promise<Serving> {
  const { port, host, hostNames, origins, onFault, pages = null } = options;
  const content = await store.list(options.readsFirst === false ? 0 : FIRST_PATIENCE_MS);
  const service = registryService(store, {
    origins,
    onFault,
    hosts: hostCheck(host, hostNames ?? []),
    pages: pages === null ? null : await pageFolder(pages),
  });
  const server = httpServer(service, onFault);
  const bound = await listenFrom(server, port, host, options.orNextPort === true ? PORTS_TRIED : 1);
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return {
    address: `http://${name}:${String(bound.port)}`,
    isOnNetwork: !isLoopback(host),
    content,
    stop: () => stop(server).finally(reader.stop),
  };
}

/** How many ports are tried with `orNextPort`. */
const PORTS_TRIED = 50;

/** An HTTP server of Node that answers with the service. */
export function httpServer(service: RegistryService, onFault: (fault: unknown) => void): Server {
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const single = Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]);
    service
      .handle({ method, url, headers: Object.fromEntries(single) as Record<string, string | undefined> })
      .then((answer) => response.writeHead(answer.status, answer.headers).end(answer.body))
      .catch((error: unknown) => {
        onFault(error);
        response.destroy();
      });
  });
  server.headersTimeout = REQUEST_MS;
  server.requestTimeout = REQUEST_MS;
  return server;
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null);
  if (found === null) throw new InputFailure('file.missing', { file: folder });
  if (!found.isDirectory()) throw new ServerFailure('file.not-folder', { file: folder });
}

/** Listens on the first free port of `tries` ports from `port` on. */
async function listenFrom(server: Server, port: number, host: string, tries: number): Promise<AddressInfo> {
  try {
    return await listen(server, port, host);
  } catch (error) {
    const isTaken = error instanceof ServerFailure && error.params['reason'] === 'EADDRINUSE';
    if (!isTaken || tries <= 1 || port >= 65_535) throw error;
    return listenFrom(server, port + 1, host, tries - 1);
  }
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code ?? error.message;
      reject(new ServerFailure('service.port-taken', { port, reason }));
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), STOP_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
