import { stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputFailure } from '#core/failure/input-failure';
import { type App, buildApp } from './app.ts';
import type { Origins } from './cors.ts';
import { pageFolder } from './pages/page-folder.ts';
import { folderStore } from './store/folder-store.ts';
import type { StoreContent } from './store/store.ts';

export interface ServeOptions {
  readonly folder: string;
  /** 0: any free port. */
  readonly port: number;
  /** Whether the next free port is taken where this one is not free. Default: it is refused. */
  readonly orNextPort?: boolean;
  /** Folder of pages served beside the registry; null: none. */
  readonly pages?: string | null;
  /** Address of the network to listen on; `127.0.0.1` is this machine only. */
  readonly host: string;
  readonly origins: Origins;
  readonly onFault: (fault: unknown) => void;
}

export interface Serving {
  /** `http://127.0.0.1:8087` */
  readonly address: string;
  /** What the folder held at the start. */
  readonly content: StoreContent;
  /** Ends after the answers under way; connections that are idle are closed. */
  readonly stop: () => Promise<void>;
}

/** Requests have no bodies and few headers: who takes longer to say one is no client of ours. */
const REQUEST_MS = 15_000;
/** How long answers under way may go on when the service stops. */
const FAREWELL_MS = 3_000;

/**
 * Serves a folder over HTTP. Everything in it is read once before the service
 * listens, so that the first person does not wait for that.
 * Throws `file.missing`, `file.not-folder`, `service.no-folder` or `service.port-taken`.
 */
export async function serve(options: ServeOptions): Promise<Serving> {
  const { folder, port, host, origins, onFault, pages = null } = options;
  await requireFolder(folder);
  const store = folderStore(folder, { now: Date.now, onFault });
  const content = await store.list();
  const app = buildApp(store, {
    origins,
    onFault,
    hosts: LOOPBACK.includes(host) ? LOOPBACK : null,
    pages: pages === null ? null : await pageFolder(pages),
  });
  const server = httpServer(app, onFault);
  const bound = await listenFrom(server, port, host, options.orNextPort === true ? PORTS_TRIED : 1);
  const name = bound.family === 'IPv6' ? `[${bound.address}]` : bound.address;
  return { address: `http://${name}:${String(bound.port)}`, content, stop: () => stop(server) };
}

/** More services than these stand on one machine hardly ever. */
const PORTS_TRIED = 50;

const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '::1', '[::1]'];

/** The app behind Node's own HTTP server. */
export function httpServer(app: App, onFault: (fault: unknown) => void): Server {
  const server = createServer((request, response) => {
    const { method = 'GET', url = '/', headers } = request;
    const single = Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]);
    app
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
  if (!found.isDirectory()) throw new InputFailure('file.not-folder', { file: folder });
}

/** Listens on the first port that is free of so many, from one on. */
async function listenFrom(server: Server, port: number, host: string, tries: number): Promise<AddressInfo> {
  try {
    return await listen(server, port, host);
  } catch (error) {
    const isTaken = error instanceof InputFailure && error.params['reason'] === 'EADDRINUSE';
    if (!isTaken || tries <= 1 || port >= 65_535) throw error;
    return listenFrom(server, port + 1, host, tries - 1);
  }
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reason = error.code ?? error.message;
      reject(new InputFailure('service.port-taken', { port, reason }));
    });
    server.listen(port, host, () => resolve(server.address() as AddressInfo));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), FAREWELL_MS);
    server.close(() => {
      clearTimeout(impatience);
      resolve();
    });
    server.closeIdleConnections();
  });
}
