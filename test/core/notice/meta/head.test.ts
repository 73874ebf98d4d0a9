import { isDateOnly, validIsoDate, readPrintedDate } from '#core/notice/meta/dates';
import { readNoticeHead, type NoticeHead } from '#core/notice/meta/head';

interface Case {
  readonly name: string;
  readonly head: readonly string[];
  readonly tail?: readonly string[];
  readonly pieces?: readonly string[];
  readonly expected: Partial<NoticeHead>;
}

const CASES: readonly Case[] = [
  {
    name: 'a red-headed document',
    head: [
      '海州市人民政府办公室文件',
      '海政办发〔2031〕15号',
      '海州市人民政府办公室关于下达2031年度',
      '重大攻坚任务的通知',
      '各县（区）人民政府：',
      '海州市人民政府办公室',
      '2031年3月5日',
    ],
    expected: {
      docNumber: '海政办发〔2031〕15号',
      title: '海州市人民政府办公室关于下达2031年度重大攻坚任务的通知',
      issuer: '海州市人民政府办公室',
      issuedOn: '2031-03-05',
    },
  },
  {
    name: 'the index block of a web page',
    head: [
      '•信息索引号:',
      '0000/2031-1',
      '•文号:',
      '海政办发〔2031〕4号',
      '•发布机构:',
      '市政府办公室',
      '•成文日期:',
      '2031-02-27',
      '关于印发2031年市政府重点工作任务责任分解的通知',
    ],
    expected: {
      docNumber: '海政办发〔2031〕4号',
      title: '关于印发2031年市政府重点工作任务责任分解的通知',
      issuedOn: '2031-02-27',
    },
  },
  {
    name: 'the name of the office on the line before the title',
    head: ['海州市人民政府办公室', '关于印发2031年重点任务的通知', '海政办〔2031〕1号'],
    expected: {
      title: '海州市人民政府办公室关于印发2031年重点任务的通知',
      issuer: '海州市人民政府办公室',
      docNumber: '海政办〔2031〕1号',
    },
  },
  {
    name: 'a date in Chinese figures',
    head: ['关于下达重点任务的通知', '海州市人民政府', '二〇三一年三月六日'],
    expected: { issuedOn: '2031-03-06' },
  },
  {
    name: 'a table without a covering letter',
    head: ['2031年市政府民生实事任务分解表'],
    expected: { title: '2031年市政府民生实事任务分解表', docNumber: null, issuer: null, issuedOn: null },
  },
  {
    name: 'a date printed only before 印发',
    head: ['海州市人民政府关于下达2031年重点任务的通知'],
    tail: ['海州市人民政府办公室2031年3月8日印发'],
    expected: { issuedOn: '2031-03-08' },
  },
  {
    name: 'brackets of any form around the year',
    head: ['海政办发[2031]15号', '海州市人民政府关于下达重点任务的通知'],
    expected: { docNumber: '海政办发[2031]15号' },
  },
  {
    name: 'a cited document',
    head: ['关于下达重点任务的通知', '根据《实施意见》（海政办发〔2030〕9号）要求，现将有关事项通知如下：'],
    expected: { docNumber: null },
  },
  { name: 'nothing', head: [], expected: { docNumber: null, title: null, issuer: null, issuedOn: null } },
];

test.each(CASES.map((one) => [one.name, one] as const))(
  '%s',
  (_name, { head, tail = [], pieces = [], expected }) => {
    expect(readNoticeHead(head, tail, pieces)).toMatchObject(expected);
  },
);

const DATES: readonly (readonly [text: string, date: string | null])[] = [
  ['2031年3月6日', '2031-03-06'],
  ['2031-02-27', '2031-02-27'],
  ['2031/2/7', '2031-02-07'],
  ['2031.12.31', '2031-12-31'],
  ['二〇三一年十二月三十一日', '2031-12-31'],
  ['二○三一年三月六日', '2031-03-06'],
  ['二零三一年三月十六日', '2031-03-16'],
  ['2031年13月6日', null],
  ['2031年3月', null],
  ['3月6日', null],
  ['', null],
];

test.each(DATES)('%s is %s', (text, date) => {
  expect(readPrintedDate(text)).toBe(date);
});

test('a date alone is distinguished from a date in a sentence', () => {
  expect(isDateOnly('2031年3月6日')).toBe(true);
  expect(isDateOnly('2031年3月6日前完成')).toBe(false);
});

test('no date before 1949 or after 2100', () => {
  expect(validIsoDate(1900, 1, 1)).toBeNull();
  expect(validIsoDate(2031, 0, 1)).toBeNull();
  expect(validIsoDate(2031, 1, 32)).toBeNull();
});
