import { checkRegistry, type Checked } from '#actions/check/check';
import { remindersOf } from '#actions/reporting/reminders';
import { reportingStatus } from '#actions/reporting/reporting-status';
import { writeStatusJson } from '#actions/reporting/status-json';
import { Failure, failureSentence } from '#core/failure/failure';
import type { Entry } from '#core/record/entered/entry';
import type { Reminder } from '#core/record/entered/reminder';
import { NO_ENTRIES, type WorkbookEntries } from '#workbook/codec/entries';
import { findingKeys } from '#workbook/sheets/findings/finding-keys';
import { anEntry } from '../../support/entries.ts';
import { aNotice, aRegistry, aTask } from '../../support/records.ts';

const parks = aTask('1', { content: '完成街角公园改造12处。', units: ['市住建局', '市水利局'] });
const roads = aTask('2', { content: '新建农村公路40公里。' });
const schools = aTask('3', { content: '新增学位900个。', leadUnits: ['市教育局'], units: ['市教育局'] });
const rule = { planDue: null, progressDay: 25, progressMaxChars: 30, firstUnitLeads: false };
const registry = aRegistry({
  notices: [aNotice({ reporting: rule })],
  tasks: [parks, roads, schools],
});

const row = (task: typeof parks, text: string, changes: Partial<Entry> = {}): Entry =>
  anEntry(task, text, {
    key: `${task.id}|${changes.unit ?? task.leadUnits[0] ?? ''}|${changes.period ?? '2030-06'}`,
    ...changes,
  });

function checkedOn(asOf: string, progress: readonly Entry[], more: Partial<WorkbookEntries> = {}): Checked {
  return checkRegistry({ registry, entries: { ...NO_ENTRIES, progress, ...more } }, { asOf });
}

const BLANK = [row(parks, ''), row(roads, ''), row(schools, '')];
const LONG = '新增学位450个，'.repeat(6);

describe('who has reported', () => {
  test('the worst unit first, with what is missing, late, empty and rejected', () => {
    const rows = [
      row(parks, '已改造4处。', { reportedOn: '2030-06-27' }),
      row(roads, '', { rating: 'on-track' }),
      row(schools, LONG),
      row(parks, '', { unit: '市水利局' }),
    ];
    const { units, ...head } = reportingStatus(checkedOn('2030-06-28', rows), '2030-06');
    expect(head).toEqual({ period: '2030-06', due: '2030-06-25' });
    expect(units).toMatchObject([
      {
        unit: '市住建局',
        due: [parks.id, roads.id],
        reported: [parks.id],
        late: [{ task: parks.id, reportedOn: '2030-06-27' }],
        missing: [roads.id],
        empty: [roads.id],
        rejected: [],
      },
      { unit: '市水利局', due: [parks.id], reported: [], missing: [parks.id], empty: [] },
      { unit: '市教育局', due: [schools.id], reported: [schools.id], missing: [] },
    ]);
    expect(units[2]?.rejected.map(({ task, findings }) => [task, findings.map(({ code }) => code)])).toEqual([
      [schools.id, ['form.too-long']],
    ]);
  });

  test('an error that was answered with 不需处理 rejects nothing', () => {
    const rows = [row(schools, LONG)];
    const before = reportingStatus(checkedOn('2030-06-20', rows), '2030-06').units;
    const unit = before.find((one) => one.unit === '市教育局');
    expect(unit?.rejected).toHaveLength(1);
    const findings = checkedOn('2030-06-20', rows).findings;
    const key = findingKeys(findings)[findings.findIndex(({ code }) => code === 'form.too-long')] ?? '';
    const answered = { handlings: [{ finding: key, state: 'dismissed' as const, note: '' }] };
    const now = reportingStatus(checkedOn('2030-06-20', rows, answered), '2030-06').units;
    expect(now.find((one) => one.unit === '市教育局')?.rejected).toEqual([]);
  });

  test('the period may be typed in words; without one it is the latest open one', () => {
    const rows = [...BLANK, row(parks, '已改造2处。', { period: '2030-05' })];
    const checked = checkedOn('2030-06-20', rows);
    expect(reportingStatus(checked, '2030年5月').period).toBe('2030-05');
    expect(reportingStatus(checked, '6月').period).toBe('2030-06');
    expect(reportingStatus(checked, null).period).toBe('2030-06');
    const closed = { period: '2030-06', state: 'closed', due: null, openedOn: null, closedOn: null } as const;
    expect(reportingStatus(checkedOn('2030-06-20', rows, { periods: [closed] }), null).period).toBe(
      '2030-05',
    );
    expect(
      reportingStatus(checkedOn('2030-06-20', rows, { periods: [closed] }), '2030-06').units,
    ).toHaveLength(2);
  });

  test('a period that nobody opened is refused in one sentence', () => {
    const said = (progress: readonly Entry[], period: string | null): string => {
      try {
        reportingStatus(checkedOn('2030-06-20', progress), period);
      } catch (error) {
        return error instanceof Failure ? failureSentence(error) : String(error);
      }
      return '';
    };
    expect(said(BLANK, '2030-09')).toContain('没有“2030-09”这一期：没有新建，也没有填报行；现有2030-06。');
    expect(said([], null)).toContain('没有新建过期间');
  });

  test('the counts of the JSON add up: due are those reported and those missing', () => {
    const rows = [row(parks, '已改造4处。', { reportedOn: '2030-06-27' }), row(roads, ''), row(schools, '')];
    const checked = checkedOn('2030-06-28', rows);
    const found = reportingStatus(checked, '2030-06');
    const json: unknown = JSON.parse(writeStatusJson(found, remindersOf(found, [], checked, '2030-06-28')));
    expect(json).toMatchObject({
      format: 'duban-status/1',
      period: '2030-06',
      due: '2030-06-25',
      units: [
        { unit: '市住建局', due: 2, reported: 1, late: 1, missing: [roads.id], rejected: 0 },
        { unit: '市教育局', due: 1, reported: 0, late: 0, missing: [schools.id], rejected: 0 },
      ],
    });
    const { units } = json as { units: { reminder: string }[] };
    expect(units[0]?.reminder).toContain('任务2：新建农村公路40公里。');
  });
});

describe('the reminders of a day', () => {
  const textsOn = (on: string, rows: readonly Entry[], log: readonly Reminder[] = []) => {
    const checked = checkedOn(on, rows);
    return remindersOf(reportingStatus(checked, '2030-06'), log, checked, on);
  };
  const aReminder = (changes: Partial<Reminder> = {}): Reminder => ({
    key: '1',
    unit: '市住建局',
    period: '2030-06',
    on: '2030-06-26',
    tone: 'overdue',
    tasks: [],
    text: '请即补报。',
    note: '',
    ...changes,
  });

  test('临期提醒 until the due day, 催报 after it, 督办函 where that was of no use', () => {
    const tone = (on: string, log: readonly Reminder[] = []): string | undefined =>
      textsOn(on, BLANK, log).find(({ unit }) => unit === '市住建局')?.tone;
    expect(tone('2030-06-25')).toBe('advance');
    expect(tone('2030-06-26')).toBe('overdue');
    expect(tone('2030-06-27', [aReminder()])).toBe('formal');
    expect(tone('2030-06-27', [aReminder({ tone: null })])).toBe('formal');
    expect(tone('2030-06-27', [aReminder({ tone: 'advance', on: '2030-06-20' })])).toBe('overdue');
    expect(tone('2030-06-27', [aReminder({ period: '2030-05' })])).toBe('overdue');
    expect(tone('2030-06-27', [aReminder({ unit: '市教育局' })])).toBe('overdue');
  });

  test('a text names what was asked for, what is missing, late and to be corrected', () => {
    const rows = [
      row(parks, '已改造4处。', { reportedOn: '2030-06-27' }),
      row(roads, '', { nextStep: '抓紧施工。' }),
      row(schools, LONG),
    ];
    const [roadsText, schoolsText] = textsOn('2030-06-28', rows, [aReminder()]).map(({ text }) => text);
    expect(roadsText).toBe(
      [
        '【督办函】市住建局：',
        '按照《关于下达年度重点任务的通知》（示政办发〔2030〕7号）要求，2030年6月的进展应于2030年6月25日前报送。经2030年6月26日催报，截至2030年6月28日，贵单位应报2项，已报1项，还有1项未报，已逾期3天。',
        '未报的任务：',
        '1. 任务2：新建农村公路40公里。（已填其他内容，“进展情况”为空）',
        '迟报1项：任务1（迟2天）。',
        '请收函后立即补报，并书面说明原因；仍不报送的，将予以通报。',
        '2030年6月28日',
      ].join('\n'),
    );
    expect(schoolsText).toContain('已报、需要修改后重新报送的任务：\n1. 任务3：进展情况');
    expect(schoolsText).toContain('请即修改后重新报送；');
  });

  test('a unit that owes nothing gets none', () => {
    const rows = [row(parks, '已改造4处。'), row(roads, '已建成5公里。'), row(schools, '')];
    expect(textsOn('2030-06-26', rows).map(({ unit }) => unit)).toEqual(['市教育局']);
  });

  test('nobody is asked twice a day: the text that was sent stays', () => {
    const today = aReminder({ on: '2030-06-27' });
    const drafts = textsOn('2030-06-27', BLANK, [today]);
    expect(drafts.find(({ unit }) => unit === '市住建局')).toMatchObject({ text: today.text, isSent: true });
    expect(drafts.find(({ unit }) => unit === '市教育局')).toMatchObject({ tone: 'overdue', isSent: false });
  });
});
