import { existsSync } from 'node:fs';
import { join } from 'node:path';

const { env } = process;

/** Where browsers that Playwright can drive are installed, first choice first. */
const PLACES = [
  env['CHROME_PATH'],
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...[env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].flatMap((folder) =>
    folder === undefined
      ? []
      : [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ],
  ),
];

/** Program of a Chromium on this machine; null: there is none. CHROME_PATH names another. */
export const browserPath = (): string | null =>
  PLACES.find((place): place is string => place !== undefined && existsSync(place)) ?? null;
