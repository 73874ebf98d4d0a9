import { type MarkRole, TEMPLATE_FORMAT, type ReadingRule } from '#core/record/reading-template';
import { readNotice } from '#core/notice/read';
import type { Correction } from '#core/notice/correction/correction';
import { regionsAfter } from '#core/notice/correction/regions';
import { correctionsByTemplate, correctionsOf, ruleOf } from '#core/notice/correction/template';
import type { SourceDocument } from '#core/source/document';
import { textDocument } from '../../support/documents/text-document.ts';

/** A document that a person puts right, correction by correction, each taken over to all places that look alike. */
class Lesson {
  readonly rules: ReadingRule[] = [];
  corrections: readonly Correction[] = [];
  readonly document: SourceDocument;
  private readonly read;

  constructor(document: string | SourceDocument) {
    this.document = typeof document === 'string' ? textDocument(document) : document;
    this.read = readNotice(this.document).tasks.map(({ span }) => span);
  }

  teach(correction: Correction, everywhere = true): this {
    const { text } = this.document;
    const made = [...this.corrections, correction];
    const tasks = regionsAfter(text, this.read, made);
    const rule = ruleOf(this.document, correction, tasks);
    if (rule === null) throw new Error('The correction teaches nothing');
    this.rules.push(rule);
    this.corrections = everywhere ? [...made, ...correctionsOf(this.document, rule, tasks)] : made;
    return this;
  }

  at(words: string): number {
    const at = this.document.text.indexOf(words);
    if (at < 0) throw new Error(`${words} does not stand in the text`);
    return at;
  }

  start = (words: string): this => this.teach({ kind: 'start', at: this.at(words) });

  mark = (role: MarkRole, words: string): this =>
    this.teach({ kind: 'mark', role, span: { start: this.at(words), end: this.at(words) + words.length } });

  /** Number, section, content, leaders, leads, units and due date of each task. */
  tasks = (document = this.document, corrections = this.corrections): readonly string[] =>
    readNotice(document, '', corrections).tasks.map(
      ({ no, section, content, leaders, leadUnits, units, dueText }) =>
        [
          [no, ...section].join('/'),
          content,
          leaders.map(({ name }) => name).join(),
          leadUnits.join(),
          units.join(),
          dueText ?? '',
        ].join(' | '),
    );

  /** The tasks of another document of the same form. */
  tasksByTemplate(text: string): readonly string[] {
    const document = textDocument(text);
    const read = readNotice(document).tasks.map(({ span }) => span);
    const template = { format: TEMPLATE_FORMAT, name: '', rules: this.rules } as const;
    return this.tasks(document, correctionsByTemplate(document, read, template));
  }
}

const WORKS = ['修建步道3公里', '改造公厕12座', '新增路灯260盏', '疏浚沟渠5.5公里'];
const letter = (lines: readonly string[]): string =>
  ['岚溪区2031年实事工作台账', '', ...lines, '', '岚溪区督查室', '2031年3月1日'].join('\n');

test('nothing was read: one start and three marks give every task', () => {
  const lesson = new Lesson(
    letter(WORKS.map((work, i) => `§${work}◎区城管局、区财政局◎王小明◎${i + 3}月底前`)),
  );
  expect(lesson.tasks()).toEqual([]);
  lesson.start('§修建').mark('lead', '区城管局、区财政局').mark('leader', '王小明').mark('due', '3月底前');
  expect(lesson.tasks()).toEqual(
    WORKS.map((work, i) => ` | ${work} | 王小明 | 区城管局,区财政局 | 区城管局,区财政局 | ${i + 3}月底前`),
  );
});

test('what was taught reads another document of the same form', () => {
  const lesson = new Lesson(letter(WORKS.map((work) => `§ ${work}；承办：区城管局；其他说明`)));
  lesson.start('§ 修建').mark('lead', '区城管局').mark('nothing', '其他说明');
  expect(
    lesson.tasksByTemplate(
      letter(['§ 编制规划2项；承办：区规划局、区林草局；无', '§ 植树800株；承办：区林草局；略']),
    ),
  ).toEqual([
    ' | 编制规划2项 |  | 区规划局,区林草局 | 区规划局,区林草局 | ',
    ' | 植树800株 |  | 区林草局 | 区林草局 | ',
  ]);
});

test('items glued on one line, and fields that are missing in some', () => {
  const lesson = new Lesson(
    '岚溪区台账 §修建步道3公里 甲组 区城管局 §改造公厕12座 区住建局 §新增路灯260盏 乙组 区路灯所',
  );
  lesson.start('§修建').mark('unit', '区城管局');
  expect(lesson.tasks()).toEqual([
    ' | 修建步道3公里甲组 |  |  | 区城管局 | ',
    ' | 改造公厕12座 |  |  | 区住建局 | ',
    ' | 新增路灯260盏乙组 |  |  | 区路灯所 | ',
  ]);
});

test('headings that a person marks are the sections of the tasks after them, and end those before', () => {
  const lesson = new Lesson(
    letter([
      '甲类事项',
      '§修建步道3公里（区城管局）',
      '§改造公厕12座（区住建局）',
      '乙类事项',
      '§植树800株（区林草局）',
    ]),
  );
  lesson.start('§修建').teach(
    {
      kind: 'mark',
      role: 'section',
      span: { start: lesson.at('甲类'), end: lesson.at('甲类') + 4 },
    },
    false,
  );
  lesson.teach(
    {
      kind: 'mark',
      role: 'section',
      span: { start: lesson.at('乙类'), end: lesson.at('乙类') + 4 },
    },
    false,
  );
  lesson.mark('unit', '区城管局');
  expect(lesson.tasks()).toEqual([
    '/甲类事项 | 修建步道3公里 |  |  | 区城管局 | ',
    '/甲类事项 | 改造公厕12座 |  |  | 区住建局 | ',
    '/乙类事项 | 植树800株 |  |  | 区林草局 | ',
  ]);
});

describe('tasks that were read', () => {
  const notice = [
    '岚溪区2031年重点任务',
    '1.修建步道3公里。改造公厕12座。（区城管局）',
    '2.新增路灯260盏。（区路灯所）',
    '3.疏浚沟渠5.5公里。（区水利局）',
  ].join('\n');

  test('are split, joined and dropped; the others stay as they were', () => {
    const lesson = new Lesson(notice);
    const before = lesson.tasks();
    expect(before).toHaveLength(3);
    lesson.teach({ kind: 'start', at: lesson.at('改造公厕') }, false);
    expect(lesson.tasks()).toEqual([
      '1 | 修建步道3公里。 |  |  |  | ',
      ' | 改造公厕12座。 |  |  | 区城管局 | ',
      ...before.slice(1),
    ]);
    lesson.teach({ kind: 'join', at: lesson.at('改造公厕') }, false);
    expect(lesson.tasks()).toEqual(before);
    lesson.teach({ kind: 'drop', at: lesson.at('2.新增') }, false);
    expect(lesson.tasks()).toEqual([before[0], before[2]]);
  });

  test('are split in three, the last part up to where the task ended', () => {
    const text = `岚溪区任务\n1.修建步道3公里。改造公厕12座。新增路灯9盏。（区城管局）\n2.植树800株。（区林草局）`;
    const lesson = new Lesson(text);
    lesson.teach({ kind: 'start', at: lesson.at('新增路灯') }, false);
    lesson.teach({ kind: 'start', at: lesson.at('改造公厕') }, false);
    expect(lesson.tasks()).toEqual([
      '1 | 修建步道3公里。 |  |  |  | ',
      ' | 改造公厕12座。 |  |  |  | ',
      ' | 新增路灯9盏。 |  |  | 区城管局 | ',
      '2 | 植树800株。 |  |  | 区林草局 | ',
    ]);
  });

  test('end where a person says so', () => {
    const lesson = new Lesson(`${notice}\n请各单位于每月25日前报送进展，逾期将予通报。`);
    lesson.teach({ kind: 'end', at: lesson.at('请各单位') }, false);
    expect(lesson.tasks().at(-1)).toBe('3 | 疏浚沟渠5.5公里。 |  |  | 区水利局 | ');
  });

  test('a mark replaces what was read in its role only', () => {
    const lesson = new Lesson(
      '岚溪区2031年重点任务\n1.修建步道3公里，请区住建局配合。牵头单位：区城管局\n2.植树800株。牵头单位：区林草局',
    );
    lesson.teach(
      {
        kind: 'mark',
        role: 'assist',
        span: { start: lesson.at('区住建局'), end: lesson.at('区住建局') + 4 },
      },
      false,
    );
    expect(lesson.tasks()[1]).toBe('2 | 植树800株。 |  | 区林草局 | 区林草局 | ');
  });

  test('a correction of nothing changes nothing', () => {
    const lesson = new Lesson(notice);
    const before = lesson.tasks();
    for (const kind of ['join', 'drop', 'end'] as const)
      expect(lesson.tasks(lesson.document, [{ kind, at: 2 }])).toEqual(before);
  });
});

test('rows and columns of a table without a header', () => {
  const rows = WORKS.map((work, i) => [`项目${i + 1}`, work, '区城管局', i === 1 ? '' : '王小明']);
  const lines = rows.map((row) => row.join('\n'));
  const text = `岚溪区台账\n${lines.join('\n')}\n`;
  let at = text.indexOf('\n') + 1;
  const cells = rows.flatMap((row, r) =>
    row.map((own, column) => {
      const span = { start: at, end: at + own.length };
      at = span.end + 1;
      return { row: r, column, rowSpan: 1, columnSpan: 1, span };
    }),
  );
  const start = text.indexOf('\n') + 1;
  const document: SourceDocument = {
    origin: 'html',
    text,
    blocks: [
      { kind: 'paragraph', span: { start: 0, end: start - 1 } },
      { kind: 'table', span: { start, end: text.length }, cells, rowCount: 4, columnCount: 4 },
    ],
  };
  const lesson = new Lesson(document);
  lesson.start('项目1').mark('content', '修建步道3公里').mark('unit', '区城管局').mark('leader', '王小明');
  expect(lesson.tasks()).toEqual(
    WORKS.map((work, i) => ` | ${work} | ${i === 1 ? '' : '王小明'} |  | 区城管局 | `),
  );
});
