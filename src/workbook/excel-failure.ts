import { failureClass, type FailureCatalogue } from '#core/failure/failure';

/** Failures of reading or changing the open workbook. */
export const EXCEL_FAILURES = {
  'excel.editing': {
    zh: 'Excel 正在编辑单元格，暂时不能读写；请先按回车（或 Esc）结束编辑，再试一次。',
    en: 'A cell is being edited, so nothing can be read or written; press Enter (or Esc) and try again.',
  },
  'excel.protected': {
    zh: '有工作表或单元格受保护，Excel 不允许写入；请在“审阅”中撤消工作表保护后再试。',
    en: 'A sheet or cell is protected and Excel refuses to write; unprotect the sheet under Review and try again.',
  },
  'excel.sheet-protected': {
    zh: '工作表“{sheet}”受保护，不能写入；请在“审阅”中撤消工作表保护后再试。',
    en: 'The sheet "{sheet}" is protected; unprotect it under Review and try again.',
  },
  'excel.sheet-filtered': {
    zh: '工作表“{sheet}”正在筛选，此时写入会错行；请先清除筛选（数据→清除），再试一次。',
    en: 'The sheet "{sheet}" is filtered, and writing now would put values into wrong rows; clear the filter (Data, Clear) and try again.',
  },
  'excel.sheet-gone': {
    zh: '工作表“{sheet}”在读取之后被删除或改名；请重新操作一次。',
    en: 'The sheet "{sheet}" was deleted or renamed after it was read; start again.',
  },
  'excel.sheet-changed': {
    zh: '工作表“{sheet}”在读取之后又有改动，为免覆盖没有写入；请重新操作一次。',
    en: 'The sheet "{sheet}" was changed after it was read, and nothing was written so as not to overwrite it; start again.',
  },
  'excel.place-gone': {
    zh: '“{sheet}”中的这一处已被修改、移动或删除；工作簿已重新读取，请以新的结果为准。',
    en: 'This place on "{sheet}" was changed, moved or deleted; the workbook was read again, so go by what is shown now.',
  },
  'excel.row-filtered': {
    zh: '“{sheet}”第{row}行已选中，但被筛选隐藏，看不到；请清除筛选（数据→清除）后再看。',
    en: 'Row {row} of "{sheet}" is selected, but a filter hides it; clear the filter (Data, Clear) to see it.',
  },
  'excel.row-hidden': {
    zh: '“{sheet}”第{row}行已选中，但被隐藏，而工作表受保护，不能取消隐藏；请撤消工作表保护，再取消隐藏该行。',
    en: 'Row {row} of "{sheet}" is selected, but it is hidden and the sheet is protected; unprotect the sheet and unhide the row.',
  },
  'excel.sheet-foreign': {
    zh: '工作簿里已有一张名为“{sheet}”的工作表，不是督办台账建立的；请先给它改名，再试一次。',
    en: 'The workbook already has a sheet "{sheet}" that Duban did not make; rename it and try again.',
  },
  'excel.name-taken': {
    zh: '名称“{name}”在工作簿里已有别的用途；请先在“公式→名称管理器”中改名，再试一次。',
    en: 'The name "{name}" is used for something else in this workbook; rename it under Formulas, Name Manager, and try again.',
  },
  'excel.other-workbook': {
    zh: '当前打开的已是另一个工作簿“{now}”，而这次操作是为“{then}”准备的；请回到原来的工作簿，或重新操作一次。',
    en: 'The open workbook is "{now}" now, but this was prepared for "{then}"; go back to that workbook or start again.',
  },
  'excel.not-duban': {
    zh: '当前工作簿不是督办台账；请先导入通知或取数，建立台账。',
    en: 'This workbook holds no Duban registry; import a notice or pull the registry first.',
  },
  'excel.too-large': {
    zh: '一次读写的内容超过了 Excel 的上限；请把单元格里过长的文字分开后再试。',
    en: 'More was to be read or written at once than Excel allows; shorten the longest cell texts and try again.',
  },
  'excel.busy': {
    zh: 'Excel 正忙，没有完成这次操作；请稍等片刻再试一次。',
    en: 'Excel is busy and did not finish this; wait a moment and try again.',
  },
  'excel.dialog-open': {
    zh: 'Excel 有对话框开着，暂时不能读写；请先关闭对话框，再试一次。',
    en: 'A dialog is open in Excel; close it and try again.',
  },
  'excel.disconnected': {
    zh: '与 Excel 的连接断开了；请保存工作簿，重新打开任务窗格后再试。',
    en: 'The connection to Excel was lost; save the workbook, open the task pane again and retry.',
  },
  'excel.other-window': {
    zh: '督办台账的另一个窗口正在写这个工作簿，因此这次什么也没有写；请等它写完，再试一次。如果那个窗口已经关闭，请关闭任务窗格再打开。',
    en: 'Another window of Duban is writing to this workbook, so nothing was written; wait until it is done and try again. If that window was closed, close the task pane and open it again.',
  },
  'excel.written-meanwhile': {
    zh: '督办台账的另一个窗口刚刚改过这个工作簿，因此这次什么也没有写；请重新操作一次。',
    en: 'Another window of Duban has just changed this workbook, so nothing was written; start again.',
  },
  'excel.left-locked': {
    zh: '这次什么也没有写，但{sheets}仍被督办台账锁定（没有密码）；请关闭任务窗格再打开，它会自动解除，或在“审阅”中撤消工作表保护。',
    en: 'Nothing was written, but {sheets} are still locked by Duban (without a password); close the task pane and open it again, which unlocks them, or unprotect the sheets under Review.',
  },
  'excel.cancelled': {
    zh: '操作已取消，工作簿恢复为原来的样子。',
    en: 'Cancelled; the workbook is as it was.',
  },
  'excel.half-done': {
    zh: '操作中途失败，也没能恢复原样：{sheets}可能只改动了一部分；请检查后手工改回，或不要保存，关闭后重新打开工作簿（原因代码：{reason}）。',
    en: 'The work failed midway and the workbook could not be restored: {sheets} may be changed in part; check them and change them back by hand, or do not save, close the workbook and open it again (reason: {reason}).',
  },
  'excel.not-read-again': {
    zh: '改动已经完成，但随后没能重新读取工作簿，窗格里显示的还是旧内容；请点“重新读取工作簿”（原因代码：{reason}）。',
    en: 'The change was made, but the workbook could not be read afterwards, and the pane still shows what was there before; press "Read the workbook again" (reason: {reason}).',
  },
  'excel.nothing-to-undo': {
    zh: '没有可以撤销的操作。',
    en: 'There is nothing to undo.',
  },
  'excel.nothing-to-redo': {
    zh: '没有可以重做的操作。',
    en: 'There is nothing to redo.',
  },
  'excel.undo-overtaken': {
    zh: '工作表“{sheet}”在那次操作之后又有改动，撤销（或重做）会丢失这些改动，因此没有做，也没有改动任何内容；请手工改回，或先把改动另存。',
    en: 'The sheet "{sheet}" was changed after that operation; undoing (or redoing) it would lose the changes, so it was not done and nothing was written. Change it back by hand, or keep your changes elsewhere first.',
  },
  'excel.other': {
    zh: 'Excel 没有完成这次操作（{code}）；请重试，仍不行时请重新打开工作簿。',
    en: 'Excel did not finish this ({code}). Try again, and if that fails close the workbook and open it again.',
  },
} as const satisfies FailureCatalogue;

export type ExcelFailureCode = keyof typeof EXCEL_FAILURES;

export const ExcelFailure = failureClass('ExcelFailure', EXCEL_FAILURES);
export type ExcelFailure = InstanceType<typeof ExcelFailure>;
