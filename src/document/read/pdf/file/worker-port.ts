import { InputFailure } from '#core/failure/input-failure';
import { PDF_PAGE_OPERATORS } from '../../limits.ts';

/** The connection between the two parts of pdf.js, both of which run in this thread. */

type Listener = (event: { readonly data: unknown }) => void;

/** What pdf.js uses of a worker or port. */
interface Port {
  readonly postMessage: (message: unknown, transfer?: readonly Transferable[]) => void;
  readonly addEventListener: (
    name: string,
    listener: Listener,
    options?: { readonly signal?: AbortSignal },
  ) => void;
  readonly removeEventListener: (name: string, listener: Listener) => void;
}

interface WorkerPort {
  readonly client: Port;
  readonly worker: Port;
  /** Rejects when more operators arrive for a page than a page may have; no message passes after that. */
  readonly exceeded: Promise<never>;
  readonly close: () => void;
}

/**
 * Two connected ports. Messages arrive in turns of their own, since pdf.js waits for an answer after each piece
 * of a page: so timers fire between them, and operators are counted before all of a page are in memory.
 */
export function openWorkerPort(): WorkerPort {
  const channel = new MessageChannel();
  let fail: (failure: InputFailure) => void = () => undefined;
  const exceeded = new Promise<never>((_, reject) => (fail = reject));
  // It may reject when nobody waits for it any more.
  exceeded.catch(() => undefined);
  let operators = 0;
  const passes = (data: unknown): boolean => {
    const count = operatorCount(data);
    operators = count === null ? operators : operators + count.added;
    if (operators > PDF_PAGE_OPERATORS) {
      fail(new InputFailure('input.too-many-elements', { limit: PDF_PAGE_OPERATORS / 10_000 }));
      return false;
    }
    if (count?.isLast === true) operators = 0;
    return true;
  };
  return {
    client: portOf(channel.port1, passes),
    worker: portOf(channel.port2, () => true),
    exceeded,
    close: () => {
      channel.port1.close();
      channel.port2.close();
    },
  };
}

function portOf(port: MessagePort, passes: (data: unknown) => boolean): Port {
  const wrapped = new Map<Listener, (event: MessageEvent) => void>();
  const removeEventListener = (name: string, listener: Listener): void => {
    const own = wrapped.get(listener);
    if (own === undefined || name !== 'message') return;
    port.removeEventListener('message', own);
    wrapped.delete(listener);
  };
  return {
    postMessage: (message, transfer) => {
      port.postMessage(message, [...(transfer ?? [])]);
    },
    addEventListener: (name, listener, { signal } = {}) => {
      if (name !== 'message' || signal?.aborted === true) return;
      const own = (event: MessageEvent): void => {
        if (passes(event.data)) listener(event);
      };
      wrapped.set(listener, own);
      port.addEventListener('message', own);
      port.start();
      signal?.addEventListener('abort', () => removeEventListener(name, listener));
    },
    removeEventListener,
  };
}

/** How many operators a message brings, and whether it is the last one of its page; null for other messages. */
function operatorCount(data: unknown): { readonly added: number; readonly isLast: boolean } | null {
  const { chunk } = (data ?? {}) as {
    readonly chunk?: { readonly fnArray?: unknown; readonly lastChunk?: unknown };
  };
  if (!Array.isArray(chunk?.fnArray)) return null;
  return { added: chunk.fnArray.length, isLast: chunk.lastChunk === true };
}
