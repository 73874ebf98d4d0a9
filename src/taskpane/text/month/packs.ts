import type { Language } from '#core/text/language';

const zh = {
  intro: '给每个单位一份只有自己任务的填报表，打成一个压缩包下载；里面还有“发放清单”和逐单位的通知文字。',
  kind: '发放内容',
  kinds: { period: '进展填报', plan: '推进方案' },
  heading: (period: string, due: string | null) => `${period}${due === null ? '' : `，截止${due}`}`,
  all: '全选',
  chosen: (count: number, all: number) => `共 ${all} 家，已选 ${count} 家`,
  unit: (tasks: number, lead: number, figures: number) =>
    `任务 ${tasks} 项（牵头 ${lead} 项）${figures > 0 ? `，指标 ${figures} 个` : ''}`,
  unresolved: '“单位目录”里没有写明它包括哪些单位，暂作一个单位发放，需转发。',
  contact: (name: string, phone: string) =>
    `联系人：${[name, phone].filter((part) => part !== '').join(' ')}`,
  download: (count: number) => `下载 ${count} 家的填报包`,
  /** Name of the file, without its ending. */
  zipName: (period: string) => `填报包_${period}`,
  done: (count: number, file: string) => `已生成 ${count} 家的填报包：${file}，在浏览器的下载文件夹里。`,
};

/** Words of the view 发放. */
export type PacksText = typeof zh;

const en: PacksText = {
  intro:
    'One workbook a unit with its own tasks only, all in one zip to download, with a list and a covering message for each unit.',
  kind: 'What is handed out',
  kinds: { period: 'Reports', plan: 'Plans' },
  heading: (period, due) => `${period}${due === null ? '' : `, due ${due}`}`,
  all: 'All',
  chosen: (count, all) => `${count} of ${all} units chosen`,
  unit: (tasks, lead, figures) =>
    `${tasks} ${tasks === 1 ? 'task' : 'tasks'} (${lead} led)${figures > 0 ? `, ${figures} figures` : ''}`,
  unresolved: '“单位目录” does not say which units it stands for: it gets one pack, to be passed on.',
  contact: (name, phone) => `Contact: ${[name, phone].filter((part) => part !== '').join(' ')}`,
  download: (count) => `Download ${count} ${count === 1 ? 'pack' : 'packs'}`,
  zipName: (period) => `packs_${period}`,
  done: (count, file) =>
    `${count} ${count === 1 ? 'pack' : 'packs'} made: ${file}, in the downloads of the browser.`,
};

export const PACKS_TEXT: Readonly<Record<Language, PacksText>> = { zh, en };
