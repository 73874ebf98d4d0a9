import type { RowCard } from '#actions/row/card';
import type { PaneState } from '#taskpane/session/state';
import { Session, followRows, OPEN_WORKBOOK } from '#taskpane/session/session';
import { PaneStore } from '#taskpane/session/store';
import type { LiveWorkbook } from '#workbook/plan/live-workbook';
import { Desk, OPTIONS, SMALL } from '../actions/open-ledger.ts';

const [one, two] = SMALL.tasks.map(({ id }) => id) as [string, string];
const WRONG = '培训人数1200人，完成年度任务的50%。';

const stops: (() => Promise<void>)[] = [];

/** The open workbook, whose watchers end with their test: the library tells events to all it knows. */
const WATCHED: LiveWorkbook = {
  ...OPEN_WORKBOOK,
  watch: async (watcher) => {
    const stop = await OPEN_WORKBOOK.watch(watcher);
    stops.push(stop);
    return stop;
  },
};

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A pane with the tab 填报 open, beside a workbook of three tasks. */
class Pane {
  readonly store = new PaneStore();
  readonly session = new Session(this.store, WATCHED);

  private constructor(readonly desk: Desk) {
    Object.defineProperty(this.session, 'checkOptions', { value: OPTIONS });
    followRows(this.store, this.session);
  }

  static async beside(desk: Desk, tab: PaneState['tab'] = 'filling'): Promise<Pane> {
    const pane = new Pane(desk);
    pane.store.set({ tab });
    await pane.session.open();
    await pane.settle();
    return pane;
  }

  get state(): PaneState {
    return this.store.get();
  }

  get card(): RowCard | null {
    const card = this.state.row?.card ?? null;
    return card === 'unreadable' ? null : card;
  }

  /** Until nothing more is asked of the workbook. */
  async settle(): Promise<void> {
    const { host } = this.desk;
    for (let quiet = 0, known = -1; quiet < 4;) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      quiet = host.requests.length === known ? quiet + 1 : 0;
      known = host.requests.length;
    }
  }

  /** How many requests something takes. */
  async requests(work: () => unknown): Promise<number> {
    const { host } = this.desk;
    const before = host.requests.length;
    await work();
    await this.settle();
    return host.requests.length - before;
  }

  select(sheet: string, key: string, header: string): void {
    this.desk.person.select(sheet, this.desk.at(sheet, key, header));
  }
}

const small = (): Promise<Desk> => Desk.with(SMALL);

test('the row the person is in is shown from the first', async () => {
  const desk = await small();
  desk.person.select('任务库', desk.at('任务库', two, '工作内容'));
  const pane = await Pane.beside(desk);
  expect(pane.card?.task.id).toBe(two);
});

test('another row is shown after one request; a sheet without tasks asks for none beyond where one is', async () => {
  const pane = await Pane.beside(await small());
  pane.select('进展填报', one, '单位');
  await pane.settle();
  expect(pane.card?.task.id).toBe(one);
  expect(await pane.requests(() => pane.select('进展填报', two, '单位'))).toBe(1);
  expect(pane.card?.task.id).toBe(two);
  expect(pane.card?.report).toEqual({ unit: '市人社局', period: '2030-03', role: 'lead' });
  pane.desk.person.select('首页', 'A3');
  await pane.settle();
  expect(await pane.requests(() => pane.desk.person.select('首页', 'A4'))).toBe(0);
  expect(pane.state.row).toMatchObject({ card: null });
});

test('of rows passed quickly the last is shown, and those between are not read', async () => {
  const pane = await Pane.beside(await small());
  pane.select('进展填报', one, '单位');
  await pane.settle();
  const shown: unknown[] = [];
  pane.store.subscribe(() => shown.push(pane.card?.task.no));
  const asked = await pane.requests(() => {
    for (const address of ['B2', 'B3', 'B4', 'B2', 'B3', 'B4']) pane.desk.person.select('进展填报', address);
  });
  expect(asked).toBeLessThanOrEqual(2);
  expect(pane.card?.task.no).toBe('3');
  expect(shown.at(-1)).toBe('3');
});

test('nothing is asked while another tab is open; coming back shows the row', async () => {
  const pane = await Pane.beside(await small(), 'tasks');
  pane.select('进展填报', one, '单位');
  await pane.settle();
  expect(await pane.requests(() => pane.select('进展填报', two, '单位'))).toBe(0);
  expect(await pane.requests(() => pane.store.set({ tab: 'filling' }))).toBe(1);
  expect(pane.card?.task.id).toBe(two);
});

describe('a report that was changed', () => {
  test('is checked in one request, in its own card', async () => {
    const pane = await Pane.beside(await small());
    pane.select('进展填报', two, '进展情况');
    await pane.settle();
    const known = pane.state.row;
    const cards: unknown[] = [];
    pane.store.subscribe(() => cards.push(pane.state.row?.card));
    expect(await pane.requests(() => pane.desk.type('进展填报', two, '进展情况', WRONG))).toBe(1);
    expect(pane.card?.findings.map(({ code }) => code)).toEqual(['target.rate-differs']);
    // The card before stays until the new one is there.
    expect(cards).not.toContain(null);
    expect(pane.state.row?.place).toEqual(known?.place);
    expect(pane.state.desk?.checked.findings.map(({ code }) => code)).toContain('target.rate-differs');
    expect(pane.state.isOutdated).toBe(false);
  });

  test('is told beside the card of the row below, where Enter leads', async () => {
    const pane = await Pane.beside(await small());
    pane.desk.type('进展填报', two, '进展情况', WRONG);
    pane.desk.person.select('进展填报', 'E4');
    await pane.settle();
    expect(pane.card?.task.no).toBe('3');
    expect(pane.state.edited?.card.task.id).toBe(two);
    expect(pane.state.edited?.card.findings.map(({ code }) => code)).toEqual(['target.rate-differs']);
  });

  test('is checked in the other tabs too', async () => {
    const pane = await Pane.beside(await small(), 'checks');
    pane.desk.type('进展填报', two, '进展情况', WRONG);
    await pane.settle();
    expect(pane.state.desk?.checked.findings.map(({ code }) => code)).toContain('target.rate-differs');
  });
});

test('while a cell is edited nothing is said; the next event shows the row', async () => {
  const pane = await Pane.beside(await small());
  pane.desk.person.beginEditing();
  pane.select('进展填报', one, '单位');
  await pane.settle();
  expect(pane.state.told).toBeNull();
  pane.desk.person.endEditing();
  pane.select('进展填报', two, '单位');
  await pane.settle();
  expect(pane.card?.task.id).toBe(two);
  expect(pane.state.told).toBeNull();
});

test('what a row alone cannot tell is said to be outdated, until the workbook is read anew', async () => {
  const pane = await Pane.beside(await small());
  pane.desk.type('任务库', one, '工作内容', '建成公园13处。');
  await pane.settle();
  expect(pane.state.isOutdated).toBe(true);
  await pane.session.open();
  expect(pane.state.isOutdated).toBe(false);
  pane.desk.person.deleteRows('进展填报', 3);
  await pane.settle();
  expect(pane.state.isOutdated).toBe(true);
});

test('the card follows what the pane writes and reads', async () => {
  const pane = await Pane.beside(await small());
  pane.select('任务库', one, '工作内容');
  await pane.settle();
  pane.desk.type('任务库', one, '工作内容', '建成公园13处。');
  await pane.session.open();
  await pane.settle();
  expect(pane.card?.task.content).toBe('建成公园13处。');
});
