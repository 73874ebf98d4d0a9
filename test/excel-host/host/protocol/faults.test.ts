import { PAYLOAD_LIMIT } from '#excel-host/public';
import { loadClient, openHost } from '../../../support/host/client.ts';
import { errorCodes } from '../../../support/host/error-codes.ts';

loadClient();

const CODES = errorCodes();

const failure = (work: Promise<unknown>): Promise<OfficeExtension.Error> =>
  work.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error as OfficeExtension.Error,
  );

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** Writes three cells with one sync each. */
const writeThree = (): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    for (const place of ['A1', 'A2', 'A3']) {
      sheet.getRange(place).values = [[place]];
      await context.sync();
    }
  });

const column = (host: ReturnType<typeof openHost>): readonly unknown[] =>
  [0, 1, 2].map((row) => host.book.sheets[0]?.grid.value(row, 0) ?? null);

test('the error codes were found', () => {
  expect(CODES.length).toBeGreaterThan(35);
  expect(CODES).toEqual(
    expect.arrayContaining(['GeneralException', 'AccessDenied', 'FilteredRangeConflict', 'Timeout']),
  );
});

test.each(CODES)('%s at the second of three requests: the first is done, nothing else', async (code) => {
  const host = openHost({ fault: ({ number }) => (number === 2 ? { code, message: '人为' } : null) });
  const error = await failure(writeThree());
  expect(error).toBeInstanceOf(OfficeExtension.Error);
  expect([error.code, error.message]).toEqual([code, '人为']);
  expect(column(host)).toEqual(['A1', null, null]);
});

test.each([1, 2, 3])('a fault at request %d of three leaves what was before it', async (hit) => {
  const host = openHost({ fault: ({ number }) => (number === hit ? { code: 'GeneralException' } : null) });
  expect((await failure(writeThree())).code).toBe('GeneralException');
  expect(column(host)).toEqual(['A1', 'A2', 'A3'].map((text, index) => (index + 1 < hit ? text : null)));
});

describe('a fault after a number of actions of a request', () => {
  const writeAtOnce = (): Promise<void> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      for (const place of ['A1', 'A2', 'A3']) sheet.getRange(place).values = [[place]];
      await context.sync();
    });
  const actions = async (): Promise<number> => {
    const host = openHost();
    await writeAtOnce();
    return host.requests[0]?.body.Actions.length ?? 0;
  };

  test('leaves the first actions in effect and nothing else', async () => {
    const all = await actions();
    expect(all).toBeGreaterThan(6);
    const seen = new Set<number>();
    for (let after = 0; after <= all; after += 1) {
      const host = openHost({
        fault: ({ number }) => (number === 1 ? { code: 'RequestAborted', after } : null),
      });
      expect((await failure(writeAtOnce())).code).toBe('RequestAborted');
      const done = column(host).filter((value) => value !== null);
      expect(done).toEqual(['A1', 'A2', 'A3'].slice(0, done.length));
      seen.add(done.length);
    }
    expect([...seen]).toEqual([0, 1, 2, 3]);
  });

  test('after all of them only loses the answer: the add-in receives a failure', async () => {
    const host = openHost({
      fault: ({ number }) => (number === 1 ? { code: 'ConnectionFailure', after: Infinity } : null),
    });
    expect((await failure(writeAtOnce())).code).toBe('ConnectionFailure');
    expect(column(host)).toEqual(['A1', 'A2', 'A3']);
  });
});

test('a fault of the library’s own request does not fail the run', async () => {
  const host = openHost({ fault: ({ isSync }) => (isSync ? null : { code: 'GeneralException' }) });
  const timers = jest.spyOn(globalThis, 'setTimeout');
  await writeThree();
  await pause();
  expect(column(host)).toEqual(['A1', 'A2', 'A3']);
  expect(host.trackedObjects.size).toBeGreaterThan(0);
  // The library would retry after some seconds; the test does not wait for that.
  const again = timers.mock.calls.flatMap(([, ms], index) =>
    (ms ?? 0) >= 1000 ? [timers.mock.results[index]] : [],
  );
  expect(again.length).toBe(1);
  for (const timer of again) clearTimeout(timer?.value as NodeJS.Timeout);
  timers.mockRestore();
});

test('references of a run are released after it', async () => {
  const host = openHost();
  await writeThree();
  await pause();
  expect(host.trackedObjects.size).toBe(0);
  expect(host.requests.length).toBe(3);
});

test('a programming error of the host has a code of its own', async () => {
  const host = openHost();
  Object.defineProperty(host.book.sheets[0], 'name', {
    get: () => {
      throw new TypeError('broken on purpose');
    },
  });
  const error = await failure(
    Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
    }),
  );
  expect([error.code, /broken on purpose/.test(error.message)]).toEqual(['HostBroke', true]);
  expect(CODES).not.toContain('HostBroke');
});

describe('time', () => {
  test('an answer never arrives in the task of its request', async () => {
    openHost();
    await Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      let isAnswered = false;
      const done = context.sync().then(() => (isAnswered = true));
      for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
      expect(isAnswered).toBe(false);
      await done;
    });
  });

  test('a later request waits for a slow one before it', async () => {
    const host = openHost({ latency: (number) => (number === 1 ? 60 : 0) });
    const order: string[] = [];
    const write = (text: string): Promise<void> =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[text]];
        await context.sync();
        order.push(text);
      });
    await Promise.all([write('先'), write('后')]);
    expect(order).toEqual(['先', '后']);
    expect(host.book.sheets[0]?.grid.value(0, 0)).toBe('后');
  });
});

describe('a cell being edited', () => {
  test('fails every request until it ends', async () => {
    const host = openHost();
    host.isEditing = true;
    expect((await failure(writeThree())).code).toBe('InvalidOperationInCellEditMode');
    host.isEditing = false;
    await writeThree();
    expect(column(host)).toEqual(['A1', 'A2', 'A3']);
  });

  test('delays a run with delayForCellEdit', async () => {
    const host = openHost();
    host.isEditing = true;
    setTimeout(() => {
      host.book.sheets[0]?.grid.setContent(5, 0, '人在输入');
      host.isEditing = false;
    }, 30);
    const read = await Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRange('A6');
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(read).toEqual([['人在输入']]);
  });
});

describe('more than 5 MB', () => {
  const big = '督'.repeat(30_000);
  const rows = Math.ceil(PAYLOAD_LIMIT / 90_000) + 1;
  const write = (count: number): Promise<void> =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, count, 1);
      range.values = Array.from({ length: count }, () => [big]);
      await context.sync();
    });
  const read = (count: number): Promise<void> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, count, 1).load('values');
      await context.sync();
    });

  test('are rejected by Excel on the web in both directions, without a change', async () => {
    const host = openHost();
    expect((await failure(write(rows))).code).toBe('RequestPayloadSizeLimitExceeded');
    expect(host.book.sheets[0]?.grid.value(0, 0)).toBeNull();
    await write(rows - 2);
    for (let row = 0; row < rows; row += 1) host.book.sheets[0]?.grid.setContent(row, 0, big);
    expect((await failure(read(rows))).code).toBe('ResponsePayloadSizeLimitExceeded');
    await read(rows - 2);
  });

  test('are accepted on the desktop', async () => {
    openHost({ platform: 'desktop' });
    await write(rows);
    await read(rows);
  });
});
