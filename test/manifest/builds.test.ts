/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { RIBBON_COMMANDS } from '#taskpane/ribbon/commands';
import { elementOf } from '../../src/tooling/manifest/element.ts';
import { addressesOf, fileFaults } from '../../src/tooling/manifest/references.ts';
import { BROWSER_TIMEOUT, launchBrowser, WAIT_MS } from '../support/browser/browser.ts';
import {
  BUILD_TIMEOUT,
  type BuildName,
  builtFolder,
  openPage,
  SITE,
} from '../support/browser/built-pages.ts';

const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const TABS = ['任务', '填报', '校验', '汇总'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, BROWSER_TIMEOUT);
afterAll(() => browser.close());

/** The pane, when it can be worked with. */
const whenReady = (page: Page): Promise<void> =>
  page.getByRole('button', { name: '重新读取工作簿' }).waitFor({ timeout: WAIT_MS });

describe.each<BuildName>(['intranet', 'cdn'])('the %s build', (name) => {
  let folder: string;
  beforeAll(() => {
    folder = builtFolder(name);
  }, BUILD_TIMEOUT);

  test('has every file its manifest names', () => {
    const built = elementOf(readFileSync(join(folder, 'manifest.xml'), 'utf8'));
    expect(addressesOf(built).length).toBeGreaterThan(40);
    expect(fileFaults(built, [folder])).toEqual([]);
  });

  test(`asks ${name === 'intranet' ? 'its own server alone' : 'its own server and Microsoft, for the library alone'}`, async () => {
    const { page, requests: asked, faults } = await openPage(browser, folder, 'taskpane.html');
    await whenReady(page);
    for (const tab of TABS) {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await page.getByRole('tabpanel', { name: tab, exact: true }).waitFor();
    }
    await page.waitForLoadState('networkidle');
    expect(faults).toEqual([]);
    expect(asked.length).toBeGreaterThan(8);
    const outside = asked.filter((url) => !url.startsWith(SITE));
    if (name === 'intranet') expect(outside).toEqual([]);
    else {
      expect(outside[0]).toBe(`${LIBRARY}office.js`);
      expect(outside.filter((url) => !url.startsWith(LIBRARY))).toEqual([]);
    }
    await page.context().close();
  }, 60_000);

  test('does what the buttons of the ribbon ask for', async () => {
    const { page, faults } = await openPage(browser, folder, 'taskpane.html');
    await whenReady(page);
    expect(await associated(page)).toEqual(
      Object.keys(RIBBON_COMMANDS)
        .map((command) => command.toUpperCase())
        .sort(),
    );
    const selected = page.getByRole('tablist').first().getByRole('tab', { selected: true });
    for (const [command, tab] of [
      ['runChecks', '校验'],
      ['buildHalfYear', '汇总'],
      ['importNotice', '任务'],
      ['writeFindings', '校验'],
    ] as const) {
      await press(page, command);
      expect(await selected.textContent()).toBe(tab);
    }
    await press(page, 'undoLast');
    await page.getByText('没有可以撤销的操作').waitFor();
    const [handbook] = await Promise.all([page.waitForEvent('popup'), press(page, 'openHelp')]);
    expect(handbook.url()).toBe(`${SITE}help/index.html`);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});

test('the policy of the intranet build blocks requests to other servers, and that is reported', async () => {
  const { page, requests: asked, faults } = await openPage(browser, builtFolder('intranet'), 'taskpane.html');
  await whenReady(page);
  await page.evaluate(() => fetch('https://elsewhere.test/x').catch(() => null));
  // Reported after the request has been refused, by the console and by an event, in either order.
  const isReported = (): boolean => faults.join('\n').includes('connect-src https://elsewhere.test/x');
  while (!isReported()) await page.waitForTimeout(50);
  expect(asked.filter((url) => url.startsWith('https://elsewhere.test'))).toEqual([]);
  await page.context().close();
}, 60_000);

interface WithOffice {
  readonly Office: {
    readonly actions: {
      readonly _association: { readonly mappings: Record<string, (event: object) => void> };
    };
  };
}

/** Names of the functions that buttons can call, as the library keeps them. */
const associated = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const { Office } = window as unknown as WithOffice;
    return Object.keys(Office.actions._association.mappings).sort();
  });

/** Presses a button of the ribbon, and waits until Excel is notified that it is done. */
const press = (page: Page, command: string): Promise<void> =>
  page.evaluate(
    (name) =>
      new Promise<void>((resolve) => {
        const { Office } = window as unknown as WithOffice;
        Office.actions._association.mappings[name.toUpperCase()]?.({ completed: resolve });
      }),
    command,
  );
