import type { WorkbookHost } from '../host.ts';
import { utf8Length } from '../protocol/payload.ts';
import type { RequestBody } from '../protocol/wire.ts';

/** The JSON bridge of the client library, which it looks up as `_richApiNativeBridge`. */
interface NativeBridge {
  sendMessageToHost: (text: string) => void;
  /** Set by the library. */
  onMessageFromHost: ((text: string) => void) | null;
}

interface Envelope {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly body: RequestBody };
}

const REQUEST = 1;
const EVENTS = 3;

/**
 * A bridge from the client library to the host that `hostNow` returns: carries requests to
 * it and events back. The bridge lives as long as the library; hosts can be replaced, as
 * tests do.
 */
export function nativeBridge(
  hostNow: () => WorkbookHost,
): NativeBridge & { readonly connect: (host: WorkbookHost) => void } {
  const bridge: NativeBridge = {
    sendMessageToHost: (text) => {
      const { id, type, flags, message } = JSON.parse(text) as Envelope;
      if (type !== REQUEST) return;
      void hostNow()
        .answer(message.body, utf8Length(text), flags)
        .then((answer) =>
          // The answer is JSON text already: it is inserted as it is, not serialized a second time.
          bridge.onMessageFromHost?.(
            `{"type":${REQUEST},"id":${id},"message":{"statusCode":200,"headers":{},"body":${answer.text}}}`,
          ),
        );
    },
    onMessageFromHost: null,
  };
  const send = (envelope: object): void => bridge.onMessageFromHost?.(JSON.stringify(envelope));
  return Object.assign(bridge, {
    connect: (host: WorkbookHost) =>
      host.onEvents((entries) => {
        if (hostNow() === host) send({ type: EVENTS, controlId: '', message: { entries } });
      }),
  });
}
