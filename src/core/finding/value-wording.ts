import type { Wording } from '../text/language.ts';

/**
 * Words for parameters of findings and lamp reasons that take one of a few values:
 * by parameter, then by value.
 */
export const VALUE_WORDING = {
  reason: {
    brackets: { zh: '括号或空格不同', en: 'other brackets or blanks' },
    'sub-unit': { zh: '是否带括注', en: 'with or without a unit in brackets' },
    'short-form': { zh: '简称与全称', en: 'short and full form' },
  },
  fault: {
    unreadable: { zh: '无法识别', en: 'cannot be read' },
    'other-year': { zh: '不是通知所属的年度', en: 'is not of the year of the notice' },
    'not-over': { zh: '尚未结束', en: 'is not over yet' },
  },
  bound: {
    ceiling: { zh: '超出上限', en: 'is beyond its limit of' },
    fall: { zh: '降幅没有达到', en: 'did not fall by' },
  },
  lamp: {
    green: { zh: '绿灯', en: 'green' },
    yellow: { zh: '黄灯', en: 'yellow' },
    red: { zh: '红灯', en: 'red' },
    none: { zh: '不亮灯', en: 'no lamp' },
  },
  sense: {
    growth: { zh: '增速', en: 'a growth of ' },
    fall: { zh: '降幅', en: 'a fall of ' },
    level: { zh: '', en: '' },
  },
  rating: {
    done: { zh: '已完成', en: 'done' },
    'on-track': { zh: '正常推进', en: 'on track' },
    delayed: { zh: '进度滞后', en: 'delayed' },
    'not-started': { zh: '未启动', en: 'not started' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Wording>>>>;
