import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  windowsBridge,
  type HostOptions,
  WorkbookHost,
  type Metadata,
  readMetadata,
} from '#excel-host/public';
import { setGlobalsAside } from './globals.ts';

/** The address from which office.js is seemingly loaded; its other files are read from the npm package. */
const BASE = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const PACKAGE = dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.debug.js'));

/** The properties of a script element that the library sets. */
interface Script {
  src?: string;
  onload?: () => void;
  readonly setAttribute: () => void;
}

const globals = globalThis as Record<string, unknown>;
let current: WorkbookHost | null = null;
let loaded: Metadata | null = null;

/** The files that the library requested, in order. */
export const fetched: string[] = [];

function evaluate(file: string): void {
  fetched.push(file);
  (0, eval)(readFileSync(join(PACKAGE, file), 'utf8'));
}

const bridge = windowsBridge(() => {
  if (current === null) throw new Error('no host is open');
  return current;
});

/** Opens a workbook for the following calls of `Excel.run`. */
export function openWindowsHost(options: Omit<HostOptions, 'metadata'> = {}): WorkbookHost {
  current = new WorkbookHost({ metadata: () => (loaded ??= readMetadata(Excel)), ...options });
  bridge.connect(current);
  return current;
}

/** The workbook of the loaded library, and the function that removes the library from this realm. */
interface LoadedOffice {
  readonly host: WorkbookHost;
  readonly leave: () => void;
}

/**
 * Loads the whole of office.js into this realm as a page in Office for Windows does, with a
 * minimal document that runs scripts from the npm package. The client of the other tests is
 * removed until the returned `leave` is called.
 */
export async function loadOffice(options: Omit<HostOptions, 'metadata'> = {}): Promise<LoadedOffice> {
  const leave = setGlobalsAside();
  const append = (script: Script): void => {
    const { src = '' } = script;
    if (!src.startsWith(BASE)) throw new Error(`the page requested ${src}`);
    evaluate(src.slice(BASE.length).toLowerCase());
    setTimeout(() => script.onload?.(), 0);
  };
  const location = {
    href: 'https://localhost/pane.html',
    search: '',
    hash: '',
    hostname: 'localhost',
    protocol: 'https:',
  };
  Object.assign(globals, {
    window: globalThis,
    external: bridge.external,
    location,
    // The library overrides its pushState and replaceState.
    history: {},
    document: {
      readyState: 'complete',
      URL: location.href,
      getElementsByTagName: (tag: string) =>
        tag === 'script' ? [{ src: `${BASE}office.debug.js` }] : [{ appendChild: append }],
      head: { appendChild: append },
      createElement: (): Script => ({ setAttribute: () => undefined }),
      addEventListener: () => undefined,
    },
  });
  globals['navigator'] ??= { userAgent: 'node' };
  const host = openWindowsHost(options);
  evaluate('office.debug.js');
  await Office.onReady();
  return { host, leave };
}
