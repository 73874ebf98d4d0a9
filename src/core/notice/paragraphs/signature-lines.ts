import { isCollective, likelihoodOfBody } from '../duty/body.ts';
import type { PrintedLine } from '../lines/line.ts';
import { isDateLine } from './heading.ts';
import { labelAt } from '../duty/labelled.ts';
import { readOrdinal } from './ordinal.ts';

/*
 * 3.改造农贸市场1个
 * 岭下县乡村振兴领导小组办公室
 * 2024年1月30日
 * ^ who issued the notice, and when: no part of the item or of the list of units before them
 */
/** With which endings offices sign. */
const OFFICE =
  /(?:政府|办公室|办公厅|委员会|管委会|督查室|领导小组|指挥部|专班|办事处|联席会议|中心|[局委厅]|党组)$/;
/** A place with its level: 岭下县…, 樟溪街道…. Without its place (县民政局) a name may be the last of a list. */
const WITH_PLACE =
  /^(?![省市县区州旗盟镇乡])[\u3400-\u9fff]{2,6}?(?:[省市县区州旗盟镇乡]|街道)(?=[\u3400-\u9fff]{2})/;
/** Offices that sign without their place too: 县政府办公室. */
const SIGNS_ALONE = /(?:政府|政府办公?室?|委办公?室?|领导小组(?:办公室)?|指挥部(?:办公室)?|专班)$/;
const LONGEST_NAME = 30;

/** Whether a line is the name of an office that may sign a notice. */
export const isSigningOffice = (text: string): boolean =>
  text.length >= 4 &&
  text.length <= LONGEST_NAME &&
  OFFICE.test(text) &&
  !isCollective(text) &&
  likelihoodOfBody(text) === 'sure';

/** Whether the name of an office that may sign has its place, or is that of one that signs without. */
const signs = (text: string): boolean =>
  isSigningOffice(text) && (WITH_PLACE.test(text) || SIGNS_ALONE.test(text));

/** Whether a line begins another item or another label, so that what stands before it is no end of a notice. */
const goesOn = (line: PrintedLine | undefined): boolean =>
  line !== undefined && (readOrdinal(line.m.text) !== null || labelAt(line.m.text, 0) !== null);

/** The indexes of the lines that sign a notice: offices before a date on a line of its own, and the office of the last line. */
export function signatureLines(lines: readonly PrintedLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  lines.forEach(({ m }, index) => {
    const isDate = isDateLine(m.text) && !goesOn(lines[index + 1]);
    if (!isDate && index < lines.length - 1) return;
    let at = isDate ? index - 1 : index;
    const from = at;
    while (at > 0 && signs(lines[at]?.m.text ?? '')) {
      found.add(at);
      at -= 1;
    }
    if (isDate && at < from) found.add(index);
  });
  return found;
}
