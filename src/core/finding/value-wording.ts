import type { Wording } from '../text/language.ts';

/**
 * Words for parameters of findings and lamp reasons that take one of a few values:
 * by parameter, then by value.
 */
export const VALUE_WORDING = {
  reason: {
    brackets: { zh: '括号或空格不同', en: 'other brackets or blanks' },
    'look-alike': { zh: '字形相近或繁简不同', en: 'characters that look alike, or traditional ones' },
    'sub-unit': { zh: '是否带括注', en: 'with or without a unit in brackets' },
    'short-form': { zh: '简称与全称', en: 'short and full form' },
    sentence: { zh: '像一句话', en: 'a sentence' },
    figure: { zh: '含有数量', en: 'it holds a figure' },
    'half-bracket': { zh: '括号或引号不成对', en: 'half a bracket or quotation mark' },
    'too-long': { zh: '过长', en: 'too long' },
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
    doubt: { zh: '待核', en: 'to be verified' },
    none: { zh: '不亮灯', en: 'no lamp' },
  },
  sense: {
    growth: { zh: '增速', en: 'a growth of ' },
    fall: { zh: '降幅', en: 'a fall of ' },
    level: { zh: '', en: '' },
  },
  form: {
    quarterly: { zh: '相加', en: 'add up to' },
    cumulative: { zh: '最后累计', en: 'end with' },
  },
  rating: {
    done: { zh: '已完成', en: 'done' },
    'on-track': { zh: '正常推进', en: 'on track' },
    delayed: { zh: '进度滞后', en: 'delayed' },
    'not-started': { zh: '未启动', en: 'not started' },
  },
  contents: {
    chart: { zh: '图表', en: 'a chart' },
    'smart-art': { zh: 'SmartArt 图形', en: 'a SmartArt graphic' },
    object: { zh: '嵌入的对象（如 Excel 表格）', en: 'an embedded object, such as an Excel sheet' },
    'sub-document': { zh: '子文档', en: 'a subdocument' },
    control: { zh: '控件', en: 'a control' },
    field: { zh: '没有存储结果的域', en: 'a field without a stored result' },
    'embedded-file': { zh: '插入的文件', en: 'an inserted file' },
    frame: { zh: '框架中的网页', en: 'a page in a frame' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Wording>>>>;
