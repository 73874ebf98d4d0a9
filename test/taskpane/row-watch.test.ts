import type { RowCard } from '#actions/row/card';
import type { PaneState } from '#taskpane/session/state/state';
import { Session, followRows, OPEN_WORKBOOK } from '#taskpane/session/workbook/session';
import { PaneStore } from '#taskpane/session/state/store';
import type { OpenWorkbook } from '#workbook/plan/open-workbook';
import { TestWorkbook, OPTIONS, TASK_IDS } from '../actions/test-workbook.ts';

const [one, two] = TASK_IDS;
const WRONG = '培训人数1200人，完成年度任务的50%。';

const stops: (() => Promise<void>)[] = [];

/** The open workbook, whose watchers end with their test: the library sends events to all it knows. */
const WATCHED: OpenWorkbook = {
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

/** A pane with the tab 填报 open, over a workbook of three tasks. */
class Pane {
  readonly store = new PaneStore();
  readonly session = new Session(this.store, WATCHED);

  private constructor(readonly workbook: TestWorkbook) {
    Object.defineProperty(this.session, 'checkOptions', { value: OPTIONS });
    followRows(this.store, this.session);
  }

  static async over(workbook: TestWorkbook, tab: PaneState['tab'] = 'filling'): Promise<Pane> {
    const pane = new Pane(workbook);
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
    const { host } = this.workbook;
    for (let quiet = 0, known = -1; quiet < 4;) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      quiet = host.requests.length === known ? quiet + 1 : 0;
      known = host.requests.length;
    }
  }

  /** How many requests something takes. */
  async requests(work: () => unknown): Promise<number> {
    const { host } = this.workbook;
    const before = host.requests.length;
    await work();
    await this.settle();
    return host.requests.length - before;
  }

  select(sheet: string, key: string, header: string): void {
    this.workbook.user.select(sheet, this.workbook.at(sheet, key, header));
  }
}

const small = (): Promise<TestWorkbook> => TestWorkbook.small();

test('the row the person is in is shown from the first', async () => {
  const workbook = await small();
  workbook.user.select('任务库', workbook.at('任务库', two, '工作内容'));
  const pane = await Pane.over(workbook);
  expect(pane.card?.task.id).toBe(two);
});

test('another row is shown after one request; a sheet without tasks asks for none beyond where one is', async () => {
  const pane = await Pane.over(await small());
  pane.select('进展填报', one, '单位');
  await pane.settle();
  expect(pane.card?.task.id).toBe(one);
  expect(await pane.requests(() => pane.select('进展填报', two, '单位'))).toBe(1);
  expect(pane.card?.task.id).toBe(two);
  expect(pane.card?.report).toEqual({ unit: '市人社局', period: '2030-03', role: 'lead' });
  pane.workbook.user.select('首页', 'A3');
  await pane.settle();
  expect(await pane.requests(() => pane.workbook.user.select('首页', 'A4'))).toBe(0);
  expect(pane.state.row).toMatchObject({ card: null });
});

test('of rows passed quickly the last is shown, and those between are not read', async () => {
  const pane = await Pane.over(await small());
  pane.select('进展填报', one, '单位');
  await pane.settle();
  const shown: unknown[] = [];
  pane.store.subscribe(() => shown.push(pane.card?.task.no));
  const asked = await pane.requests(() => {
    for (const address of ['B2', 'B3', 'B4', 'B2', 'B3', 'B4'])
      pane.workbook.user.select('进展填报', address);
  });
  expect(asked).toBeLessThanOrEqual(2);
  expect(pane.card?.task.no).toBe('3');
  expect(shown.at(-1)).toBe('3');
});

test('nothing is asked while another tab is open; coming back shows the row', async () => {
  const pane = await Pane.over(await small(), 'tasks');
  pane.select('进展填报', one, '单位');
  await pane.settle();
  expect(await pane.requests(() => pane.select('进展填报', two, '单位'))).toBe(0);
  expect(await pane.requests(() => pane.store.set({ tab: 'filling' }))).toBe(1);
  expect(pane.card?.task.id).toBe(two);
});

describe('a report that was changed', () => {
  test('is checked in one request, in its own card', async () => {
    const pane = await Pane.over(await small());
    pane.select('进展填报', two, '进展情况');
    await pane.settle();
    const known = pane.state.row;
    const cards: unknown[] = [];
    pane.store.subscribe(() => cards.push(pane.state.row?.card));
    expect(await pane.requests(() => pane.workbook.type('进展填报', two, '进展情况', WRONG))).toBe(1);
    expect(pane.card?.findings.map(({ code }) => code)).toEqual(['target.rate-differs']);
    // The card before stays until the new one is there.
    expect(cards).not.toContain(null);
    expect(pane.state.row?.place).toEqual(known?.place);
    expect(pane.state.workbook?.checked.findings.map(({ code }) => code)).toContain('target.rate-differs');
    expect(pane.state.isOutdated).toBe(false);
  });

  test('is shown above the card of the row below, where Enter leads', async () => {
    const pane = await Pane.over(await small());
    pane.workbook.type('进展填报', two, '进展情况', WRONG);
    pane.workbook.user.select('进展填报', 'F4');
    await pane.settle();
    expect(pane.card?.task.no).toBe('3');
    expect(pane.state.editedReport?.card.task.id).toBe(two);
    expect(pane.state.editedReport?.card.findings.map(({ code }) => code)).toEqual(['target.rate-differs']);
  });

  test('is checked in the other tabs too', async () => {
    const pane = await Pane.over(await small(), 'checks');
    pane.workbook.type('进展填报', two, '进展情况', WRONG);
    await pane.settle();
    expect(pane.state.workbook?.checked.findings.map(({ code }) => code)).toContain('target.rate-differs');
  });
});

test('while a cell is edited nothing is said; the next event shows the row', async () => {
  const pane = await Pane.over(await small());
  pane.workbook.user.beginEditing();
  pane.select('进展填报', one, '单位');
  await pane.settle();
  expect(pane.state.message).toBeNull();
  pane.workbook.user.endEditing();
  pane.select('进展填报', two, '单位');
  await pane.settle();
  expect(pane.card?.task.id).toBe(two);
  expect(pane.state.message).toBeNull();
});

test('a change that one row cannot show makes the pane outdated, until the workbook is read again', async () => {
  const pane = await Pane.over(await small());
  pane.workbook.type('任务库', one, '工作内容', '建成公园13处。');
  await pane.settle();
  expect(pane.state.isOutdated).toBe(true);
  await pane.session.open();
  expect(pane.state.isOutdated).toBe(false);
  pane.workbook.user.deleteRows('进展填报', 3);
  await pane.settle();
  expect(pane.state.isOutdated).toBe(true);
});

test('the card follows what the pane writes and reads', async () => {
  const pane = await Pane.over(await small());
  pane.select('任务库', one, '工作内容');
  await pane.settle();
  pane.workbook.type('任务库', one, '工作内容', '建成公园13处。');
  await pane.session.open();
  await pane.settle();
  expect(pane.card?.task.content).toBe('建成公园13处。');
});

test('a figure in doubt is not judged as soon as it is typed, and is judged once it is right', async () => {
  const pane = await Pane.over(await small());
  const status = () => pane.state.workbook?.checked.statuses.find(({ target }) => target.startsWith(two));
  pane.workbook.type('指标进度', two, '累计完成值', '16000000');
  await pane.settle();
  expect([status()?.lamp, status()?.reason.params['meant']]).toEqual(['doubt', '1600人']);
  pane.workbook.type('指标进度', two, '累计完成值', '1600');
  await pane.settle();
  expect(status()?.lamp).toBe('green');
});

test('a changed setting counts at once: in every lamp and finding, on every tab', async () => {
  const pane = await Pane.over(await small(), 'checks');
  const lamp = (): unknown =>
    pane.state.workbook?.checked.statuses.find(({ target }) => target.startsWith(two))?.lamp;
  pane.workbook.type('指标进度', two, '累计完成值', '800');
  await pane.settle();
  expect(lamp()).toBe('green');
  pane.workbook.type('设置', '黄灯：落后时序进度达到', '数值', '5%');
  await pane.settle();
  expect(lamp()).toBe('yellow');
  expect(pane.state.isOutdated).toBe(false);
  expect(pane.state.workbook?.checked.findings.map(({ code }) => code)).toContain('target.behind');
  expect(pane.workbook.shown('指标进度', two, '灯')).toBe('黄');
});
