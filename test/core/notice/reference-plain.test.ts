import type { Task } from '#core/record/task';
import { breakdownCells, completionItems, namesOf, valuesOf } from './plain-reading.ts';
import { bare, reading, withReferences } from './reference-readings.ts';

withReferences(() => {
  describe('2021: 157 items with progress', () => {
    const { text, registry } = reading(2021);

    test('every item, word for word', () => {
      const read = registry.tasks.map(({ no, content, leadUnits, progress }) => ({
        no,
        content: bare(content),
        leads: leadUnits.join('、'),
        progress: bare(progress.map(({ mark, text: words }) => (mark ?? '') + words).join('')),
      }));
      expect(read).toHaveLength(157);
      expect(read).toEqual(completionItems(text));
    });

    test('bullets are numbered without a gap, or have no mark', () => {
      for (const { progress } of registry.tasks) {
        const marks = progress.map(({ mark }) => mark);
        const counted = marks.map((_, i) => String.fromCharCode('①'.charCodeAt(0) + i));
        expect(marks).toEqual(marks[0] === null ? [null] : counted);
      }
    });

    test('every bullet points at its text', () => {
      for (const { progress } of registry.tasks)
        for (const { text: words, span } of progress)
          expect(bare(text.slice(span.start, span.end))).toBe(bare(words));
    });
  });

  describe('2023: ten projects', () => {
    const { text, registry } = reading(2023);
    const { tasks } = registry;

    test('the ordinal of the heading is the number', () => {
      expect(tasks.map(({ no }) => no).join('')).toBe('一二三四五六七八九十');
      expect(
        tasks.every(({ section }) => section.length === 1 && /^实施.*工程$/.test(section[0] ?? '')),
      ).toBe(true);
    });

    test('leaders, lead units and units of every project', () => {
      const leaders = valuesOf(text, '召集人');
      const leads = valuesOf(text, '牵头单位').map(namesOf);
      const units = valuesOf(text, '责任单位').map(namesOf);
      expect(
        tasks.map((task) => task.leaders.map(({ name, title }) => `${title ?? ''}${name}`).join('、')),
      ).toEqual(leaders);
      expect(tasks.map(({ leadUnits }) => leadUnits)).toEqual(leads);
      expect(tasks.map((task) => [...task.units, ...task.groupUnits])).toEqual(
        leads.map((names, i) => [...names, ...(units[i] ?? [])]),
      );
    });

    test('contents are complete', () => {
      for (const { content } of tasks) {
        expect(content).toMatch(/^[^：:]{6}[^]*。$/);
        expect(content).not.toMatch(/目标任务|召集人|牵头单位|[\s\u3000]/);
        expect(bare(text)).toContain(`目标任务：${content}召集人：`);
      }
    });
  });

  describe('2024: three lists and two breakdowns', () => {
    const { text, registry } = reading(2024);
    const lists = [...new Set(registry.tasks.map(({ list }) => list))];
    const of = (index: number): readonly Task[] => registry.tasks.filter(({ list }) => list === lists[index]);

    test('125, 23 and 11 tasks', () => {
      expect(lists).toHaveLength(3);
      expect(lists.map((_, index) => of(index).length)).toEqual([125, 23, 11]);
    });

    test('numbers restart below each leader', () => {
      const counts = [3, 31, 21, 14, 16, 2, 17, 13, 2, 2, 4];
      const ids = counts.flatMap((count, s) =>
        Array.from({ length: count }, (_, i) => `1/${s + 1}.${i + 1}`),
      );
      expect(of(0).map(({ id }) => id.slice(id.indexOf('#') + 1))).toEqual(ids);
    });

    test('the leader of a heading applies to the tasks below it', () => {
      for (const { section, leaders } of of(0)) {
        const heading = /^(.*)牵头重点工作$/.exec(section[0] ?? '')?.[1] ?? '';
        expect(leaders.map(({ name, title }) => `${name}${title ?? ''}`).join('')).toBe(heading);
      }
    });

    test('units of every task of the first list, the first one leads', () => {
      const printed = valuesOf(text.slice(0, text.indexOf('一、医疗卫生方面')), '责任单位').map(namesOf);
      expect(of(0).map(({ units, groupUnits }) => [...units, ...groupUnits])).toEqual(printed);
      for (const { leadUnits, units } of of(0)) expect(leadUnits).toEqual(units.slice(0, 1));
    });

    test('a task ends at each bracket of the unnumbered list', () => {
      const own = bare(text.slice(text.indexOf('一、医疗卫生方面'), text.indexOf('附件：')));
      for (const { no, content, leaders, leadUnits, units } of of(1)) {
        expect(no).toBe('');
        expect(leadUnits).toEqual(units.slice(0, 1));
        const bracket = `${bare(content)}（牵头领导：${leaders[0]?.name ?? ''}，责任单位：${units.join('、')}）`;
        expect(own.normalize('NFKC')).toContain(bracket.normalize('NFKC'));
      }
    });

    test('48 rows of two breakdowns, cell by cell', () => {
      const printed = breakdownCells(text);
      expect(printed).toHaveLength(48);
      expect(registry.allocations.map(({ cells }) => cells)).toEqual(printed);
    });

    test('every additive row adds up, rates and words are not added', () => {
      const verdicts = registry.allocations.map(({ reconciles }) => reconciles);
      expect(verdicts.filter((verdict) => verdict === false)).toEqual([]);
      expect(verdicts.filter((verdict) => verdict === 'not additive')).toHaveLength(5);
      for (const { total, sumOfCells, reconciles } of registry.allocations)
        if (reconciles === true) expect(sumOfCells).toBe(total?.value);
    });

    test('merged numbers, categories and units apply to all their rows', () => {
      const sequence = registry.allocations.map(({ seq }) => Number(seq));
      expect(sequence[0]).toBe(1);
      expect(sequence.slice(0, 36).at(-1)).toBe(29);
      expect(sequence.at(-1)).toBe(11);
      expect(registry.allocations.every(({ category, units }) => category !== '' && units.length > 0)).toBe(
        true,
      );
      for (const { task, units } of registry.allocations) {
        const linked = registry.tasks.find(({ id }) => id === task);
        if (linked) expect(linked.units).toEqual(expect.arrayContaining(units.slice(0, 1)));
      }
    });
  });
});
