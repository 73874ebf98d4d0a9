import type { WorkbookHost } from '../host.ts';
import { utf8Length } from '../protocol/payload.ts';
import { REQUIREMENT_SETS } from '../protocol/sets.ts';
import type { RequestBody } from '../protocol/wire.ts';
import { BUTTON_DONE, BUTTON_PRESSED, safeArray, Ribbon, type SafeArray } from './ribbon.ts';
import { documentSettings, setDocumentSettings } from './settings.ts';

type Respond = (answer: SafeArray | number, status?: number) => void;
type EventHandler = (id: number, payload: SafeArray) => void;

/** The object that the library finds as `window.external` in the web view of Office for Windows. */
interface WindowsExternal {
  readonly GetHostInfo: () => string;
  readonly GetContext: () => object;
  readonly Execute: (id: number, params: readonly unknown[], respond: Respond) => void;
  readonly RegisterEvent: (id: number, target: string, handler: EventHandler, respond: Respond) => void;
  readonly UnregisterEvent: (id: number, target: string, respond: Respond) => void;
  readonly MessageParent2: (text: string) => void;
  readonly MessageChild2: (text: string) => void;
}

interface WindowsOptions {
  /** Language of Office, and so of the messages of the library. */
  readonly locale?: string;
  readonly documentUrl?: string;
}

export interface WindowsBridge {
  readonly external: WindowsExternal;
  /** Passes events of a host to the page until the returned function is called. */
  readonly connect: (host: WorkbookHost) => () => void;
  /** Presses a ribbon button, see `Ribbon`. */
  readonly press: (name: string) => Promise<boolean>;
}

/** Numbers of the library's calls and events. */
const RICH_REQUEST = 93;
const RICH_EVENT = 33;
/** Status for calls and events that are not supported here. */
const NOT_SUPPORTED = 5000;
/** Indices of the body and the flags in the message of a request. */
const BODY = 4;
const FLAGS = 6;

/**
 * Imitates Office for Windows in a page, on top of the host that `hostNow` returns.
 * `external` has to be installed as `window.external` before office.js is loaded.
 * Unsupported calls and events are answered with `NOT_SUPPORTED`.
 */
export function windowsBridge(
  hostNow: () => WorkbookHost,
  { locale = 'zh-CN', documentUrl = '' }: WindowsOptions = {},
): WindowsBridge {
  const handlers = new Set<EventHandler>();
  const ribbon = new Ribbon();
  const refuse = (what: string): never => {
    throw new Error(`${what} is not implemented by this host.`);
  };
  const external: WindowsExternal = {
    GetHostInfo: () => `Excel|Win32|16.01|${locale}|||disableLogging`,
    GetContext: () => appContext(hostNow, locale, documentUrl),
    Execute: (id, params, respond) => {
      if (id === BUTTON_DONE) {
        ribbon.finish(params);
        return respond(safeArray([0]), 0);
      }
      if (id !== RICH_REQUEST) return respond(NOT_SUPPORTED);
      const message = params[0] as readonly unknown[];
      const text = String(message[BODY]);
      void hostNow()
        .answer(JSON.parse(text) as RequestBody, utf8Length(text), Number(message[FLAGS]))
        .then((answer) => {
          if (answer.officeStatus === 0) respond(safeArray([0, [200, [], answer.text]]), 0);
          else respond(safeArray([answer.officeStatus]), answer.officeStatus);
        });
    },
    RegisterEvent: (id, _, handler, respond) => {
      if (id === BUTTON_PRESSED) ribbon.register(handler);
      else if (id === RICH_EVENT) handlers.add(handler);
      else return respond(NOT_SUPPORTED);
      respond(0);
    },
    UnregisterEvent: (id, _, respond) => {
      if (id === BUTTON_PRESSED) ribbon.unregister();
      else if (id === RICH_EVENT) handlers.clear();
      else return respond(NOT_SUPPORTED);
      respond(0);
    },
    MessageParent2: () => refuse('A dialog'),
    MessageChild2: () => refuse('A dialog'),
  };
  const connect = (host: WorkbookHost): (() => void) =>
    host.onEvents((entries) => {
      if (hostNow() === host) for (const handler of handlers) handler(RICH_EVENT, safeArray(entries));
    });
  return { external, connect, press: (name) => ribbon.press(name) };
}

/** The properties of the environment that the library queries. */
const appContext = (hostNow: () => WorkbookHost, locale: string, documentUrl: string): object => ({
  GetAppType: () => 1,
  GetSolutionRef: () => 'duban',
  GetAppVersionMajor: () => 16,
  GetAppVersionMinor: () => 1,
  GetAppUILocale: () => locale,
  GetAppDataLocale: () => locale,
  GetDocUrl: () => documentUrl,
  /** Read and write. */
  GetAppCapabilities: () => 0,
  /** Document opened. */
  GetActivationMode: () => 2,
  GetControlIntegrationLevel: () => 1,
  GetSolutionToken: () => '',
  GetHostFullVersion: () => '16.0.14332.20000',
  GetSupportedMatrix: () => JSON.stringify(REQUIREMENT_SETS),
  GetOfficeThemeInfo: () =>
    // Colours in the byte order of Windows, blue first: white and near-black.
    JSON.stringify({
      primaryFontColor: 0x26_26_26,
      primaryBackgroundColor: 0xff_ff_ff,
      secondaryFontColor: 0x26_26_26,
      secondaryBackgroundColor: 0xf3_f3_f3,
    }),
  GetSettings: () => ({
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of documentSettings(hostNow().book)) {
        keys.push(key);
        values.push(value);
      }
    },
    Write: (keys: readonly string[], values: readonly string[]) =>
      setDocumentSettings(
        hostNow().book,
        keys.map((key, index) => [key, values[index] ?? 'null']),
      ),
  }),
});
