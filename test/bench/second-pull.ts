import { fileBookOf, hostBookOf } from '#excel-host/public';
import { UndoHistory } from '#actions/ledger/undo-history';
import { readLedger } from '#actions/ledger/read-ledger';
import { comparePull, preparePull } from '#actions/pull/pull';
import type { Registry } from '#core/record/registry';
import { OPEN_WORKBOOK } from '#workbook/excel/open-workbook';
import { openHost } from '../support/host/client.ts';
import { randomRegistry } from '../support/workbook/random-registry.ts';
import { median, milliseconds, peakMemory, report } from './measure.ts';

const TASKS = 1000;
/** A second pull may take twice as long as a first one, undoing it at most as long as the pull itself. */
const SECOND_LIMIT = 2;
const UNDO_LIMIT = 1;
/** The first rounds only warm up: a second pull runs more code than a first one. */
const WARM_UP = 2;
const ROUNDS = 4;

/** Every tenth task is reworded; of every fifty, one is gone and one is new. */
function revised(registry: Registry): Registry {
  const gone = new Set(registry.tasks.flatMap(({ id }, index) => (index % 50 === 7 ? [id] : [])));
  const tasks = registry.tasks.flatMap((task, index) => {
    if (gone.has(task.id)) return [];
    const own = index % 10 === 3 ? { ...task, content: `${task.content}并按月通报。` } : task;
    return index % 50 === 11
      ? [own, { ...task, id: `${task.id}-新`, content: `新建书屋${String(index)}处。` }]
      : [own];
  });
  return {
    ...registry,
    tasks,
    targets: registry.targets.filter(({ task }) => !gone.has(task)),
    allocations: registry.allocations.filter(({ task }) => task === null || !gone.has(task)),
  };
}

const PLACES = '东西南北中上下前后新旧大小长高平山水河湖江海林田石桥塘浦溪湾港岛';

/** Tasks of a notice are about different things: each names a place of its own, so that a reworded one is known again. */
const distinct = (registry: Registry): Registry => ({
  ...registry,
  tasks: registry.tasks.map((task, index) => {
    const letter = (at: number): string => PLACES[at % PLACES.length] ?? '';
    const place = `${letter(index)}${letter(Math.floor(index / PLACES.length))}`;
    return { ...task, content: `${place}街道、${place}社区：${task.content}` };
  }),
});

const registry = distinct(randomRegistry(7, { notices: 4, tasks: TASKS, hostile: false }));
const next = revised(registry);

/** Reads, prepares and applies, as the pane does. */
async function pull(history: UndoHistory, incoming: Registry): Promise<void> {
  const ledger = await readLedger(OPEN_WORKBOOK);
  await history.apply(preparePull(comparePull(ledger, incoming), { asOf: '2030-06-10' }));
}

const times: { first: number[]; second: number[]; undo: number[] } = { first: [], second: [], undo: [] };
let requests = 0;
for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
  const first = openHost();
  const firstTime = await milliseconds(() => pull(new UndoHistory(OPEN_WORKBOOK), registry));
  const start = fileBookOf(first.calculatedBook());
  const host = openHost({ book: hostBookOf(start) });
  // Excel has calculated a workbook that is open.
  host.calculatedBook();
  const history = new UndoHistory(OPEN_WORKBOOK);
  const secondTime = await milliseconds(() => pull(history, next));
  requests = host.requests.length;
  const undoTime = await milliseconds(() => history.undo());
  if (round < WARM_UP) continue;
  times.first.push(firstTime);
  times.second.push(secondTime);
  times.undo.push(undoTime);
}
const [first, second, undo] = [median(times.first), median(times.second), median(times.undo)];

report(
  [
    `${String(TASKS)} tasks pulled in ${first.toFixed(0)} ms, their revision in ${second.toFixed(0)} ms ` +
      `(${String(requests)} requests), undone in ${undo.toFixed(0)} ms`,
    peakMemory(),
  ],
  [
    {
      name: 'a second pull, by the time of the first',
      figure: second / first,
      limit: SECOND_LIMIT,
      must: 'stay below',
    },
    { name: 'undoing it, by its own time', figure: undo / second, limit: UNDO_LIMIT, must: 'stay below' },
  ],
);
process.exit();
