import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** What a server does with a connection after the request. */
export type Behaviour = (socket: Socket, times: number) => void;

export interface FaultyServer {
  readonly url: string;
  /** Requests so far. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
}

/** A TCP server that answers with the bytes of the test. */
export async function faultyServer(behave: Behaviour): Promise<FaultyServer> {
  const sockets = new Set<Socket>();
  let asked = 0;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.once('data', () => {
      asked += 1;
      behave(socket, asked);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

/** An answer as bytes of HTTP. */
export const wire = (status: string, headers: Readonly<Record<string, string>>, body = ''): string =>
  [
    `HTTP/1.1 ${status}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    body,
  ].join('\r\n');

const JSON_TYPE = { 'Content-Type': 'application/json', Connection: 'close' };

export const ok = (body: string, headers: Readonly<Record<string, string>> = {}): string =>
  wire('200 OK', { ...JSON_TYPE, 'Content-Length': String(Buffer.byteLength(body)), ...headers }, body);

/** Sends a text and closes the connection. */
export const say =
  (text: string): Behaviour =>
  (socket) =>
    socket.end(text);
