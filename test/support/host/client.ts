import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  nativeBridge,
  type HostOptions,
  WorkbookHost,
  type Metadata,
  readMetadata,
  isSetSupported,
} from '#excel-host/public';
import { ROOT } from '../source/modules.ts';
import { recordGlobals } from './globals.ts';

interface ClientGlobals {
  window?: unknown;
  navigator?: unknown;
  _richApiNativeBridge?: unknown;
  Excel?: object;
  Office?: object;
}

const globals = globalThis as ClientGlobals;
let current: WorkbookHost | null = null;
let loaded: Metadata | null = null;

const bridge = nativeBridge(() => {
  if (current === null) throw new Error('no host is open');
  return current;
});

/** The unmodified library of Excel for Windows, loaded from its package into this realm once. */
export function loadClient(): Metadata {
  if (loaded !== null) return loaded;
  recordGlobals(() => {
    globals.window = globalThis;
    globals.navigator ??= { userAgent: 'node' };
    globals._richApiNativeBridge = bridge;
    const file = createRequire(join(ROOT, 'package.json')).resolve(
      '@microsoft/office-js/dist/excel-win32-16.01.debug.js',
    );
    // Indirect, so that the library finds its globals as in a page.
    (0, eval)(readFileSync(file, 'utf8'));
  });
  const { Excel, Office } = globals;
  if (!Excel || !Office) throw new Error('the library did not define Excel and Office');
  globals.Office = Object.create(Office, {
    context: { value: { requirements: { isSetSupported } } },
  }) as object;
  loaded = readMetadata(Excel);
  return loaded;
}

/** Opens a workbook for the following calls of `Excel.run`. */
export function openHost(options: Omit<HostOptions, 'metadata'> = {}): WorkbookHost {
  loadClient();
  current = new WorkbookHost({ metadata: loadClient, ...options });
  bridge.connect(current);
  return current;
}
