import { readReportingRules } from '#core/notice/meta/reporting';
import type { ReportingRules } from '#core/record/notice';

const CASES: readonly (readonly [text: string, rules: Partial<ReportingRules>])[] = [
  ['推进方案经审定后，于3月6日前传真至市政府督查室。', { planDue: '2031-03-06' }],
  ['请于2031年3月20日前将工作方案报送市府办。', { planDue: '2031-03-20' }],
  ['推进计划于3月15日（周五）下班前报县督查室。', { planDue: '2031-03-15' }],
  ['每月25日报送本月工作进展情况，字数控制在500字内。', { progressDay: 25, progressMaxChars: 500 }],
  ['每月25日前报送进展，不超过300字。', { progressDay: 25, progressMaxChars: 300 }],
  ['于每月20日前反馈进展情况（800字以内）。', { progressDay: 20, progressMaxChars: 800 }],
  ['每个月5号上报进展。', { progressDay: 5 }],
  ['责任单位中列第一位者为牵头单位，下同。', { firstUnitLeads: true }],
  ['列第一位的责任单位为牵头单位。', { firstUnitLeads: true }],
  ['列第一位者为工作牵头或汇总单位', { firstUnitLeads: true }],
  ['第一责任单位为牵头单位', { firstUnitLeads: true }],
  // Sentences about something else.
  ['每月25日发放补贴。', {}],
  ['3月6日前完成开工。', {}],
  ['作品字数控制在500字内。', {}],
  ['每月召开一次会议，听取汇报。', {}],
  ['牵头单位要切实负起责任。', {}],
  ['', {}],
];

test.each(CASES)('%s', (text, rules) => {
  expect(readReportingRules(text, 2031)).toEqual({
    planDue: null,
    progressDay: null,
    progressMaxChars: null,
    firstUnitLeads: false,
    ...rules,
  });
});

test('a date without a year takes the year of the notice', () => {
  expect(readReportingRules('推进方案于3月6日前报送督查室。', null).planDue).toBeNull();
});

test('impossible dates give no rule', () => {
  expect(readReportingRules('推进方案于13月6日前报送督查室，每月45日报送进展。', 2031)).toMatchObject({
    planDue: null,
    progressDay: null,
  });
});
