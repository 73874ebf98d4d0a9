import type { ExcelFailureCode } from '#workbook/excel-failure';
import type { Language } from '#core/text/language';

const count = (number: number, one: string, more = `${one}s`): string =>
  `${number} ${number === 1 ? one : more}`;

/** Failures whose sentence says itself what was and was not written. */
export const TELLS_OUTCOME: ReadonlySet<string> = new Set<ExcelFailureCode>([
  'excel.cancelled',
  'excel.half-done',
  'excel.left-locked',
  'excel.not-read-again',
  'excel.nothing-to-redo',
  'excel.nothing-to-undo',
  'excel.other-window',
  'excel.sheet-changed',
  'excel.undo-overtaken',
  'excel.written-meanwhile',
]);

const zh = {
  unchanged: '工作簿已是最新，没有需要改动的地方。',
  written: (sheets: readonly string[]) => `已写入：${sheets.join('、')}。`,
  undone: (what: string) => `已撤销：${what}。`,
  redone: (what: string) => `已重做：${what}。`,
  /** Everything an action wrote was changed since. */
  notUndone: (what: string) => `没有撤销任何内容：${what}。`,
  notRedone: (what: string) => `没有重做任何内容：${what}。`,
  /** After a failure that left no change behind. */
  untouched: '工作簿没有改动。',
  fault: (reason: string) => `软件内部出错（${reason}）。`,
  /** After a fault. */
  lookAgain: '请重新读取工作簿并核对，再重试，并把这句话告诉维护人员。',
  tryAgain: '请再试一次；如果还是出错，请把这句话告诉维护人员。',
  /** After a workbook was read in which something was not found. */
  readInPart: '工作簿已读取，请留意：',
  interrupted: (sheets: readonly string[]) =>
    `上次写入${sheets.map((sheet) => `“${sheet}”`).join('、')}时任务窗格被关闭，写入没有完成；工作表已解除锁定。请核对这些工作表，可以的话再做一次刚才的操作。`,
  keptWritten: (cells: number) => `${cells} 处在写入之前又有改动，保留了现在的内容，没有写入：`,
  keptUndone: (cells: number) => `${cells} 处后来又有改动，保留了现在的内容：`,
  keptCell: (place: string, stands: string, meant: string) => `${place}：现为${stands}，没有写入${meant}`,
  empty: '空白',
  quoted: (text: string) => `“${text}”`,
  putAside: (lines: number) => `${lines} 条填写的内容没有合适的位置，移到了“待处理内容”：`,
  unread: (findings: number) => `${findings} 处没有读到，或认得不确定：`,
  go: '前往',
  /** Name of that link, for screen readers. */
  goTo: (words: string) => `前往：${words}`,
  more: '展开',
  less: '收起',
  others: (lines: number) => `另有 ${lines} 处`,
};

/** Words of what was done, and of what a person should know of it. */
export type MessageText = typeof zh;

const en: MessageText = {
  unchanged: 'The workbook is up to date; nothing had to be changed.',
  written: (sheets) => `Written: ${sheets.join(', ')}.`,
  undone: (what) => `Undone: ${what}.`,
  redone: (what) => `Done again: ${what}.`,
  notUndone: (what) => `Nothing was undone: ${what}.`,
  notRedone: (what) => `Nothing was done again: ${what}.`,
  untouched: 'The workbook was not changed.',
  fault: (reason) => `Something went wrong inside the add-in (${reason}).`,
  lookAgain:
    'Read the workbook again and look it over, then try again, and pass this sentence on to the maintainer of Duban.',
  tryAgain: 'Try again; if it happens again, pass this sentence on to the maintainer of Duban.',
  readInPart: 'The workbook was read. Please note:',
  interrupted: (sheets) =>
    `The pane was closed while ${sheets.map((sheet) => `“${sheet}”`).join(', ')} were being written, and the work was not finished; the sheets are unlocked now. Look them over, and do the same again if you can.`,
  keptWritten: (cells) =>
    `${count(cells, 'cell')} ${cells === 1 ? 'was' : 'were'} changed before the writing and left as now:`,
  keptUndone: (cells) =>
    `${count(cells, 'cell')} ${cells === 1 ? 'was' : 'were'} changed since and left as now:`,
  keptCell: (place, stands, meant) => `${place}: holds ${stands}, not written: ${meant}`,
  empty: 'nothing',
  quoted: (text) => `“${text}”`,
  putAside: (lines) => `${count(lines, 'entry', 'entries')} without a place went to “待处理内容”:`,
  unread: (findings) => `${count(findings, 'place')} not found, or not certainly:`,
  go: 'Go',
  goTo: (words) => `Go: ${words}`,
  more: 'Show',
  less: 'Hide',
  others: (lines) => `${lines} more`,
};

export const MESSAGE_TEXT: Readonly<Record<Language, MessageText>> = { zh, en };
