import { checkEntries } from '#core/check/check';
import { publishedEntries } from '#core/check/entry/published';
import { readRegistry } from '#core/read';
import { textDocument } from '../support/documents/text-document.ts';
import { medians, peakMemory, report, type Verdict } from './measure.ts';

/** Four times the text may take up to this many times the time; quadratic growth is sixteen. */
const LIMIT = 8;
const BASE = 4000;
const ROUNDS = 3;

const HEAD = '关于印发2026年重点工作任务的通知\n';
const REPORT = '序号\n工作内容\n上半年完成情况\n1\n完成造林100亩。（牵头单位：市林业局）\n';
const TAIL = '（责任单位：市水利局）';

/** Shapes whose cost once grew with the square of their length, each repeated in one sentence, list or report. */
const CONTENTS: readonly string[] = [
  '2026年6月底前完成，',
  '6月底前5个、',
  '完成投资5亿元，',
  '完成投资5亿元；',
  '亿元以上项目5个、',
  '改造5个（含3个）、',
  '完成（含改造3个）5个，',
  '“五个一”工程，',
  '（',
  '（“【）',
  '1',
];
const REPORTS: readonly string[] = [
  '完成造林50亩，完成率50%。',
  '占比5%、',
  '其中甲区5亩、',
  '完成造林50亩，其中甲区25亩、乙县25亩。',
  '1-5月完成造林50亩，',
  '全年目标100亩，完成年度目标的50%，',
];

function check(text: string): void {
  const registry = readRegistry([{ name: 'notice', document: textDocument(HEAD + text) }]);
  checkEntries(registry, publishedEntries(registry));
}

const shapes = [
  ...CONTENTS.map((part) => ({ part, whole: (times: number) => `1.${part.repeat(times)}${TAIL}` })),
  ...REPORTS.map((part) => ({ part, whole: (times: number) => REPORT + part.repeat(times) })),
];
const details: string[] = [];
const verdicts: Verdict[] = [];
for (const { part, whole } of shapes) {
  const [one = 0, four = 0] = await medians([() => check(whole(BASE)), () => check(whole(4 * BASE))], ROUNDS);
  details.push(`${String(4 * BASE)} × ${part} ${one.toFixed(0)} → ${four.toFixed(0)} ms`);
  verdicts.push({
    name: `time for 4 × ${part}`,
    figure: four / Math.max(1, one),
    limit: LIMIT,
    must: 'stay below',
  });
}
report([...details, peakMemory()], verdicts);
