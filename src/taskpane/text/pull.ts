import type { Language } from '#core/text/language';

const zh = {
  loading: '正在读取登记服务的通知列表…',
  retry: '重试',
  refresh: '刷新列表',
  empty: '登记服务里还没有通知。请先把通知文件放进登记服务的文件夹，再刷新列表。',
  notices: '登记库中的通知',
  all: '全选',
  tasks: (tasks: number, targets: number) => `任务 ${tasks} 项 · 指标 ${targets} 个`,
  present: '已在台账',
  changed: '有更新',
  pull: (count: number) => (count === 0 ? '取数' : `取数（${count} 份）`),
  chooseFirst: '请先勾选要取的通知。',
  unusable: (count: number) => `另有 ${count} 个文件不能提供`,
  setAddress: '设置登记服务地址',
  address: '登记服务地址',
  addressHint: '以 http:// 或 https:// 开头；留空则用本加载项所在的服务。',
  confinedHint: '内网版只能访问本加载项所在的网站；登记服务须由同一网站提供，留空即可。',
  save: '保存并读取',
  ownAddress: '本加载项所在的服务',
};

/** Words of the view 取数. */
type PullText = typeof zh;

const en: PullText = {
  loading: 'Loading the list of notices…',
  retry: 'Try again',
  refresh: 'Load again',
  empty: 'The registry service holds no notice yet. Put notices into its folder, then load the list again.',
  notices: 'Notices of the registry',
  all: 'All',
  tasks: (tasks, targets) => `${tasks} tasks · ${targets} targets`,
  present: 'in the ledger',
  changed: 'changed',
  pull: (count) => (count === 0 ? 'Pull' : `Pull (${count})`),
  chooseFirst: 'Choose the notices to pull first.',
  unusable: (count) => `${count} more files cannot be served`,
  setAddress: 'Address of the registry',
  address: 'Address of the registry service',
  addressHint: 'Begins with http:// or https://; leave it empty for the service this add-in comes from.',
  confinedHint:
    'The intranet build asks only the site it comes from; the registry has to be served there. Usually left empty.',
  save: 'Save and load',
  ownAddress: 'The service this add-in comes from',
};

export const PULL_TEXT: Readonly<Record<Language, PullText>> = { zh, en };
