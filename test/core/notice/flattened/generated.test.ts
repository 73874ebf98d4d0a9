import { readNotice } from '#core/notice/read';
import { textDocument } from '../../../support/documents/text-document.ts';
import { generatedTable, type Separation } from './generated-table.ts';

const SEEDS = Array.from({ length: 12 }, (_, i) => 8001 + i);
/** Tables of one cell a line are read by `tables/cells`. */
const SEPARATIONS: readonly Separation[] = ['blanks', 'glued', 'rows'];

describe.each(SEPARATIONS)('cells separated by %s', (separation) => {
  test.each(SEEDS)('table %d', (seed) => {
    const { text, tasks } = generatedTable(seed, separation);
    const read = readNotice(textDocument(text)).tasks.map((task) => ({
      no: task.no,
      section: task.section,
      content: task.content,
      leaders: task.leaders.map(({ name }) => name),
      leadUnits: task.leadUnits,
      units: task.units,
      groupUnits: task.groupUnits,
      dueText: task.dueText,
    }));
    expect(read).toEqual(tasks);
  });
});
