import type { MappedText } from '../../text/mapped-text.ts';
import { beginsWithDuty, unitsBeforeDuties } from '../duty/subject.ts';
import { hasSpaceBefore } from './glued-ordinal.ts';

/*
 * …改造36座。各有关单位职责：区住建局：负责防波堤施工许可。区财政局：落实建设资金。 鹭滩区人民政府办公室2025年11月20日
 *            ^ a heading      ^ units before a colon, whose duties follow                 ^ a signature
 */
/** How far behind its start the colon of such a paragraph is looked for. */
const LONGEST_NAMES = 120;
const HEADING = /^[^，,。；;：:\d（()）]{2,18}(?:职责|分工|任务)(?:分工)?(?:如下)?[：:。]/;
const ENDS_HEADING = /(?:职责|分工|任务|如下)$/;
const SIGNATURE =
  /^[\u3400-\u9fff]{2,20}(?:政府|办公室|办公厅|委员会|管委会)[\d〇○零一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日/;

/** Whether the text begins with units before a colon and their duty. */
function isUnitDuty(text: string): boolean {
  if (!/[：:。]/.test(text)) return false;
  const units = unitsBeforeDuties(text);
  return units !== null && beginsWithDuty(text.slice(units.end));
}

/** Whether at `at`, behind the end of a sentence, or behind a heading and a blank, duties by unit, their heading or the signature begin. */
export function startsDuties(m: MappedText, at: number): boolean {
  const { text } = m;
  const isBehindStop = '。；;：:！'.includes(text.charAt(at - 1));
  if (!isBehindStop && !(hasSpaceBefore(m, at) && ENDS_HEADING.test(text.slice(Math.max(0, at - 4), at))))
    return false;
  const near = text.slice(at, at + LONGEST_NAMES);
  if (SIGNATURE.test(near)) return true;
  if (isUnitDuty(near)) return true;
  const heading = HEADING.exec(near)?.[0].length ?? 0;
  return heading > 0 && isUnitDuty(text.slice(at + heading, at + heading + LONGEST_NAMES));
}
