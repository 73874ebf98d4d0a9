import type { FindingParams } from '../record/finding.ts';
import type { Language, Wording } from '../text/language.ts';
import { fill } from './finding-sentence.ts';

/** Why the lamp of a target has its colour: a code and the parameters of its sentence. */
export interface LampReason {
  readonly code: LampCode;
  readonly params: FindingParams;
}

/** The reasons by code. Each sentence ends with the colour of the lamp. */
export const LAMP_REASONS = {
  'lamp.ahead': {
    zh: '累计{figure}，目标{goal}，完成率{percent}%，时序进度{pace}%，超前{gap}个百分点，{lamp}',
    en: '{figure} of {goal} so far, {percent}% done against a pace of {pace}%, {gap} points ahead: {lamp}',
  },
  'lamp.on-pace': {
    zh: '累计{figure}，目标{goal}，完成率{percent}%，与时序进度持平，{lamp}',
    en: '{figure} of {goal} so far, {percent}% done, exactly on pace: {lamp}',
  },
  'lamp.behind': {
    zh: '累计{figure}，目标{goal}，完成率{percent}%，时序进度{pace}%，落后{gap}个百分点，{lamp}',
    en: '{figure} of {goal} so far, {percent}% done against a pace of {pace}%, {gap} points behind: {lamp}',
  },
  'lamp.ahead-of-plan': {
    zh: '累计{figure}，目标{goal}，完成率{percent}%，按推进方案应达{pace}%，超前{gap}个百分点，{lamp}',
    en: '{figure} of {goal} so far, {percent}% done where the plan (推进方案) wants {pace}%, {gap} points ahead: {lamp}',
  },
  'lamp.on-plan': {
    zh: '累计{figure}，目标{goal}，完成率{percent}%，与推进方案持平，{lamp}',
    en: '{figure} of {goal} so far, {percent}% done, exactly as planned (推进方案): {lamp}',
  },
  'lamp.behind-plan': {
    zh: '累计{figure}，目标{goal}，完成率{percent}%，按推进方案应达{pace}%，落后{gap}个百分点，{lamp}',
    en: '{figure} of {goal} so far, {percent}% done where the plan (推进方案) wants {pace}%, {gap} points behind: {lamp}',
  },
  'lamp.met': {
    zh: '目前{sense}{figure}，已达到目标{goal}，{lamp}',
    en: '{sense}{figure} now, which reaches the target of {goal}: {lamp}',
  },
  'lamp.open': {
    zh: '目前{sense}{figure}，尚未达到目标{goal}，期限未到，{lamp}',
    en: '{sense}{figure} now, not yet the {goal} promised; there is still time: {lamp}',
  },
  'lamp.unmet': {
    zh: '{sense}{figure}，没有达到目标{goal}，期限已到，{lamp}',
    en: '{sense}{figure}, not the {goal} promised, and the time is over: {lamp}',
  },
  'lamp.within': {
    zh: '目前{figure}，没有超出控制目标{goal}，{lamp}',
    en: '{figure} now, within the limit of {goal}: {lamp}',
  },
  'lamp.beyond': {
    zh: '目前{figure}，超出控制目标{goal}，{lamp}',
    en: '{figure} now, beyond the limit of {goal}: {lamp}',
  },
  'lamp.later': {
    zh: '目前{sense}{figure}，目标{goal}的期限是{deadline}，本期不比时序，{lamp}',
    en: '{sense}{figure} now; the target of {goal} is due by {deadline}, so there is no pace yet: {lamp}',
  },
  'lamp.slipped': {
    zh: '填的是{figure}，疑似计量单位错位：如为{meant}，{arithmetic}；核对前不判灯，{lamp}',
    en: '{figure} was entered and its unit seems to have slipped: with {meant}, {arithmetic}. Not judged before it is verified: {lamp}',
  },
  'lamp.far-above': {
    zh: '{arithmetic}，远高于目标；核对前不判灯，{lamp}',
    en: '{arithmetic}, far above the target. Not judged before it is verified: {lamp}',
  },
  'lamp.column-differs': {
    zh: '文字中为{printed}，数字栏为{typed}，两者不一致；核对前不判灯，{lamp}',
    en: '{printed} in the text, {typed} in the number column. Not judged before it is verified: {lamp}',
  },
  'lamp.milestone': {
    zh: '这是节点目标，看节点是否完成，不算完成率，{lamp}',
    en: 'A milestone is reached or not and has no completion rate: {lamp}',
  },
  'lamp.rank': {
    zh: '这是位次目标，以公布的位次为准，不算完成率，{lamp}',
    en: 'A rank is told by those who publish it and has no completion rate: {lamp}',
  },
  'lamp.stretch': {
    zh: '这是力争目标，不作为完成与否的依据，{lamp}',
    en: 'A stretch target obliges nobody: {lamp}',
  },
  'lamp.retained': {
    zh: '通知修订后没有这项内容，不再要求报送，也不比时序，{lamp}',
    en: 'The notice as revised no longer has this; no report is due and there is no pace: {lamp}',
  },
  'lamp.ended': {
    zh: '任务已按“调整台账”退出，不再要求报送，{lamp}',
    en: 'The task has left the list (调整台账); no report is due any more: {lamp}',
  },
  'lamp.no-goal': {
    zh: '目标没有可比较的数值，{lamp}',
    en: 'The target has no figure to compare with: {lamp}',
  },
  'lamp.no-share': {
    zh: '目标没有分解到这个单位，其数值不与总目标比较，{lamp}',
    en: 'No share of the target was dealt to this unit, so its figure is not held against the whole: {lamp}',
  },
  'lamp.no-figure': {
    zh: '本期没有报送可以比较的数值，{lamp}',
    en: 'No figure that can be compared was reported for this period: {lamp}',
  },
  'lamp.not-yet': {
    zh: '尚未填报，{lamp}',
    en: 'Not reported yet: {lamp}',
  },
  'lamp.not-reported': {
    zh: '到期未报（应于{due}前报送），{lamp}',
    en: 'No report although it was due on {due}: {lamp}',
  },
} as const satisfies Readonly<Record<string, Wording>>;

export type LampCode = keyof typeof LAMP_REASONS;

/** The sentence of a reason. */
export const lampSentence = ({ code, params }: LampReason, language: Language): string =>
  fill(LAMP_REASONS[code][language], params, language);
