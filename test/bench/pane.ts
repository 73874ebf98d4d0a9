import { launchBrowser } from '../support/browser/browser.ts';
import { builtFolder } from '../support/browser/built-pages.ts';
import { cleanItems, responsibilityNotice } from '../support/check/clean-document.ts';
import { Preview, servePreview } from '../support/browser/preview.ts';
import { testFolder } from '../support/service/folder.ts';
import { median, report } from './measure.ts';
import { observe } from './page/observe.ts';
import { type Opening, opening, pullAll, usual } from './page/opening.ts';
import { plainPages } from './page/plain-pages.ts';
import { type Answered, answerTo, CARD, EDITED } from './page/rows.ts';

const ROUNDS = 7;
const PULLS = 3;
/**
 * Limit of the time until components are painted, relative to a page with components only:
 * the pane loads Office.js before its own scripts, which is most of the difference.
 */
const OPENING_LIMIT = 2;
/** The same for the first contentful paint: the first sentence of the pane is in its HTML. */
const PAINT_LIMIT = 1.5;
const TASKS = 1000;
const ROWS = 30;
const EDITS = 10;
/** Milliseconds until another row is shown; users do not notice a shorter delay. */
const ROW_LIMIT = 100;
/** The column 进展情况 of 进展填报 (1-based). */
const PROGRESS = 5;
const [TAB, TABLE] = ['[role=tab]', 'table'];

const ms = (value: number): string => `${value.toFixed(0)} ms`;
const worst = (values: readonly number[]): number => Math.max(...values);
const opened = ({ firstPaint, firstContent, rendered }: Opening): string =>
  `first paint ${ms(firstPaint)}, first contentful paint ${ms(firstContent)}, components painted ${ms(rendered)}`;

const browser = await launchBrowser();
const onClose: (() => unknown)[] = [() => browser.close()];
try {
  await measure();
} finally {
  for (const close of onClose.reverse()) await close();
}

async function measure(): Promise<void> {
  const [own, plain] = await openingTimes();
  const pulls = await pullTimes();
  const { first, selected, edited } = await rowTimes();
  const times = selected.map((one) => one.ms);
  const changed = edited.map((one) => one.ms);
  report(
    [
      `the pane in its frame: ${opened(own)}`,
      `a plain page in its frame: ${opened(plain)}`,
      `from the address to the samples pulled and written: ${ms(median(pulls))} (median of ${String(PULLS)})`,
      `${String(TASKS)} tasks pulled and written: ${ms(first)} after the address was requested`,
      `another row with ${String(TASKS)} tasks: median ${ms(median(times))}, worst ${ms(worst(times))} of ${String(ROWS)}`,
      `result of a changed report: median ${ms(median(changed))}, worst ${ms(worst(changed))} of ${String(EDITS)}`,
    ],
    [
      {
        name: 'time of a plain page until the first contentful paint',
        figure: own.firstContent / plain.firstContent,
        limit: PAINT_LIMIT,
        must: 'stay below',
      },
      {
        name: 'time of a plain page until components are painted',
        figure: own.rendered / plain.rendered,
        limit: OPENING_LIMIT,
        must: 'stay below',
      },
      {
        name: 'milliseconds to show another row, median',
        figure: median(times),
        limit: ROW_LIMIT,
        must: 'stay below',
      },
      {
        name: 'requests for another row',
        figure: worst(selected.map((one) => one.requests)),
        limit: 1,
        must: 'stay below',
      },
    ],
  );
}

/** Opens the pane and the plain page in turn, so that a busy machine slows both. */
async function openingTimes(): Promise<readonly [Opening, Opening]> {
  const built = builtFolder('intranet');
  const services = [await servePreview(), await servePreview(undefined, await plainPages(built))] as const;
  onClose.push(() => Promise.all(services.map((service) => service.stop())));
  const found: readonly [Opening[], Opening[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [own, plain] = [
      await opening(browser, services[0].address, TAB),
      await opening(browser, services[1].address, TABLE),
    ];
    // The first round only fills the caches of the service and of the disk.
    if (round === 0) continue;
    found[0].push(own);
    found[1].push(plain);
  }
  return [usual(found[0]), usual(found[1])];
}

async function pullTimes(): Promise<readonly number[]> {
  const service = await servePreview();
  onClose.push(() => service.stop());
  const times: number[] = [];
  for (let round = 0; round < PULLS; round += 1) {
    const preview = await Preview.open(browser, service.address);
    times.push(await pullAll(preview));
    await preview.close();
  }
  return times;
}

/** Times of selecting and of editing rows with many tasks in the workbook. */
async function rowTimes(): Promise<{
  readonly first: number;
  readonly selected: readonly Answered[];
  readonly edited: readonly Answered[];
}> {
  const folder = testFolder();
  onClose.push(() => folder.remove());
  folder.put('notice.txt', responsibilityNotice(cleanItems('pane', TASKS)));
  const service = await servePreview(folder.path);
  onClose.push(() => service.stop());
  const preview = await Preview.open(browser, service.address, {
    prepare: (context) => observe(context, [CARD, EDITED]),
  });
  const first = await pullAll(preview);
  await preview.sheet('进展填报');
  await preview.show('填报');
  await preview.page
    .locator(`[role=gridcell][aria-colindex="${String(PROGRESS)}"]`)
    .nth(3)
    .click();
  await preview.pane.locator(CARD).waitFor();
  const selected: Answered[] = [];
  for (let row = 0; row < ROWS; row += 1) selected.push(await answerTo(preview, 'ArrowDown', CARD));
  const edited: Answered[] = [];
  for (let row = 0; row < EDITS; row += 1) {
    await preview.page.keyboard.insertText(`正在推进第${String(row)}批。`);
    edited.push(await answerTo(preview, 'Enter', EDITED));
  }
  await preview.close();
  return { first, selected, edited };
}
