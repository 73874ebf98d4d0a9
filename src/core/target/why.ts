/**
 * Reasons for the role of a number, in words for a person who asks why
 * (`duban read FILE --explain`).
 */
export const WHYS = {
  'target.quantity': { zh: '数量指标', en: 'a quantity that is promised' },
  'target.rank': { zh: '位次指标', en: 'a place among others that is promised' },
  'threshold.narrows': { zh: '限定统计范围的门槛', en: 'a threshold that narrows what is counted' },
  'threshold.attribute': {
    zh: '项目本身的规模，不是目标',
    en: 'an attribute of the thing, not a promise about it',
  },
  'threshold.rule': { zh: '制度规定中的数值', en: 'a figure inside the name of a rule' },
  'deadline.due': { zh: '完成时限', en: 'a due date' },
  'period.year': { zh: '年份', en: 'a year' },
  'period.span': { zh: '时间段', en: 'a stretch of time' },
  'period.recurring': { zh: '周期性时间', en: 'a time that comes again and again' },
  'period.basis': { zh: '比较基期', en: 'the time compared with' },
  'period.length': { zh: '时长、期限', en: 'a length of time' },
  'age.people': { zh: '年龄', en: 'an age' },
  'name.quoted': { zh: '引号或书名号内的名称', en: 'a name in quotation marks' },
  'name.road': { zh: '道路、线路编号', en: 'the number of a road or line' },
  'name.service': { zh: '热线、平台编号', en: 'the number of a hotline or platform' },
  'name.version': { zh: '版本号', en: 'a version' },
  'name.numbered': { zh: '编号', en: 'a number that names something' },
  'name.document': { zh: '文号', en: 'a document number' },
  'name.best': { zh: '榜单名称', en: 'the name of a ranking list' },
  'name.circle': { zh: '生活圈等名称', en: 'the name of a circle of reach' },
  'name.streak': { zh: '称号', en: 'a title' },
  'name.industry': { zh: '产业类别', en: 'a class of industry' },
  'name.latin': { zh: '型号或专有名称', en: 'part of a name with letters' },
  'name.plus': { zh: '“几加几”式名称', en: 'a name of the form n+n' },
  'name.year': { zh: '活动名称中的年份', en: 'a year in the name of an event' },
  'name.slogan': { zh: '口号中的数字', en: 'a figure inside a slogan' },
  'ordinal.nth': { zh: '序数', en: 'an ordinal' },
  'ordinal.phase': { zh: '期次', en: 'a phase' },
  'ordinal.event': { zh: '届次', en: 'the ordinal of an event' },
  'ordinal.mark': { zh: '条目序号', en: 'the number of an item' },
  'level.class': { zh: '等级、量级', en: 'a class or order of size' },
  'list.great': { zh: '“几大”式列举', en: 'the length of a named list' },
  'list.items': { zh: '列举的个数', en: 'the length of the list before it' },
  'list.abstract': { zh: '事项的个数，不是目标', en: 'how many points a list has' },
  'per.base': { zh: '人均、每单位的基数', en: 'the base of a rate' },
  'word.phrase': { zh: '固定词语中的数字', en: 'a numeral inside a set phrase' },
  'word.han': { zh: '词语中的数字', en: 'a numeral inside a word' },
  'unclear.bare': { zh: '没有单位，无法判断', en: 'no unit, so its meaning is unclear' },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;

export type Why = keyof typeof WHYS;
