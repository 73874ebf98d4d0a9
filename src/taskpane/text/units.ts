import type { Language } from '#core/text/language';

const zh = {
  empty: '导入通知或取数之后，这里列出其中的全部单位。',
  search: '按名称、别名、所含单位或联系人查找',
  clearSearch: '清空查找',
  units: '单位',
  count: (shown: number, all: number) => (shown === all ? `共 ${all} 个` : `找到 ${shown} 个，共 ${all} 个`),
  none: '没有符合的单位，请换个字词。',
  group: '集体称谓',
  duties: (leads: number, assists: number) => `牵头 ${leads} 项 · 配合 ${assists} 项`,
  uses: (tasks: number) => `用于 ${tasks} 项任务`,
  aliases: '别名',
  countsAs: '归并为',
  members: '所含单位',
  noMembers: '还没有填写所含单位',
  contact: '联系人',
  goTo: '到单位目录修改',
  goToOf: (name: string) => `到单位目录修改“${name}”`,
  between: '、',
  suspected: (count: number) => `${count} 处疑似同一单位的两种写法`,
  suspectedHint: '选定统一用哪个名称，另一个作为它的别名；通知原文不变。',
  pair: (name: string, canonical: string) => `“${name}”与“${canonical}”`,
  useName: (name: string) => `统一为“${name}”`,
  notOne: '不是同一单位',
  unknown: (count: number) => `${count} 个单位不在单位目录中`,
  more: (shown: number, all: number) => `继续显示（已显示 ${shown} 个，共 ${all} 个）`,
};

/** Words of the view 单位目录. */
type UnitsText = typeof zh;

const en: UnitsText = {
  empty: 'Once a notice was imported or pulled, all its units are listed here.',
  search: 'Name, alias, member or contact',
  clearSearch: 'Empty the search',
  units: 'Units',
  count: (shown, all) => (shown === all ? `${all} in all` : `${shown} found of ${all}`),
  none: 'No unit fits; try other words.',
  group: 'group',
  duties: (leads, assists) => `leads ${leads} · assists ${assists}`,
  uses: (tasks) => `used by ${tasks} tasks`,
  aliases: 'Other names',
  countsAs: 'Counts as',
  members: 'Members',
  noMembers: 'Its members were not entered yet',
  contact: 'Contact',
  goTo: 'Change in the sheet',
  goToOf: (name) => `Change "${name}" in the sheet`,
  between: ', ',
  suspected: (count) => `${count} units may be spelt in two ways`,
  suspectedHint: 'Choose the name to use; the other one becomes its alias. The text of the notice stays.',
  pair: (name, canonical) => `"${name}" and "${canonical}"`,
  useName: (name) => `Use "${name}"`,
  notOne: 'Not one unit',
  unknown: (count) => `${count} units are not in the directory`,
  more: (shown, all) => `Show more (${shown} of ${all} shown)`,
};

export const UNITS_TEXT: Readonly<Record<Language, UnitsText>> = { zh, en };
