import type { WorkbookHost } from '../host.ts';
import { utf8Length } from '../protocol/payload.ts';
import type { RequestBody } from '../protocol/wire.ts';

/** The client library's own JSON bridge: what it expects as `_richApiNativeBridge`. */
export interface NativeBridge {
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
 * Carries requests of the library to whichever host is connected, and events back.
 * The bridge stays for the life of the library; hosts come and go with the tests.
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
          // The body is JSON already: put in as it is, not written a second time.
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
