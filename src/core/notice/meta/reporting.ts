import type { ReportingRules } from '../../record/notice.ts';
import { FIRST_LEADS } from '../lexicon/units.ts';
import { validIsoDate } from './dates.ts';

const PLAN = /(?:推进方案|方案表|实施方案|工作方案|推进计划|工作计划|年度计划|办理方案|方案)/;
const BEFORE = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日(?:\([^)]{1,6}\)|（[^）]{1,6}）)?(?:下班)?(?:之)?前/;
const MONTHLY = /每(?:个)?月(?:的)?(?:底)?(\d{1,2})(?:日|号)/;
const LIMIT =
  /(?:(?:字数)?(?:控制在|不超过|不多于|不得超过|限)(\d{2,5})(?:个)?字|(\d{2,5})(?:个)?字(?:以内|之内|以下|内))/;

/** The sentences of a text; they do not end at semicolons, which may separate the parts of one rule. */
const sentencesOf = (text: string): readonly string[] => text.split(/[。！？\n]/);

/**
 * The reporting rules stated in the running text of a notice (white space removed); `year` completes
 * dates printed without one. Only sentences of at most 600 characters about reporting are read.
 */
export function readReportingRules(text: string, year: number | null): ReportingRules {
  let planDue: string | null = null;
  let progressDay: number | null = null;
  let progressMaxChars: number | null = null;
  for (const sentence of sentencesOf(text)) {
    if (sentence.length > 600) continue;
    const reports = /报送|上报|报至|报市|报县|报区|报省|传真|反馈|提交|报告|发送|填报|报.{0,6}督查/.test(
      sentence,
    );
    if (!reports) continue;
    const before = PLAN.test(sentence) ? BEFORE.exec(sentence) : null;
    if (before && planDue === null) {
      const printedYear = before[1] ? Number(before[1]) : year;
      planDue = printedYear === null ? null : validIsoDate(printedYear, Number(before[2]), Number(before[3]));
    }
    const monthly = MONTHLY.exec(sentence);
    if (monthly && progressDay === null && Number(monthly[1]) <= 31) progressDay = Number(monthly[1]);
    const limit = LIMIT.exec(sentence);
    if (limit && progressMaxChars === null) progressMaxChars = Number(limit[1] ?? limit[2]);
  }
  return { planDue, progressDay, progressMaxChars, firstUnitLeads: FIRST_LEADS.test(text) };
}
