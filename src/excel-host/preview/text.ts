export type Language = 'zh' | 'en';

/** The texts of the preview, apart from the workbook and the pane. */
export interface PreviewText {
  readonly title: string;
  readonly ribbon: string;
  readonly file: string;
  readonly newBook: string;
  readonly newTip: string;
  /** Opens the demo workbook. */
  readonly demo: string;
  readonly demoTip: string;
  readonly noDemo: string;
  /** 演示日期 of the demo workbook. */
  readonly day: string;
  readonly dayTip: string;
  readonly open: string;
  readonly openTip: string;
  readonly save: string;
  readonly saveTip: string;
  /** Name of the file in which a workbook that was not opened from one is saved. */
  readonly fileName: string;
  /** Asked before another workbook replaces one with changes that are not saved. */
  readonly unsaved: (file: string) => string;
  readonly unsavedHint: string;
  readonly saveFirst: string;
  readonly dontSave: string;
  readonly stay: string;
  readonly otherLanguage: string;
  readonly pane: string;
  readonly closePane: string;
  readonly openPane: string;
  readonly grid: (sheet: string) => string;
  readonly keys: string;
  readonly cell: (address: string) => string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly accept: string;
  readonly cancel: string;
  readonly sheets: string;
  readonly earlierSheets: string;
  readonly laterSheets: string;
  readonly choices: string;
  readonly column: (letters: string) => string;
  readonly row: (number: number) => string;
  readonly all: string;
  readonly dismiss: string;
  readonly ready: string;
  readonly typing: string;
  readonly editing: string;
  readonly sum: (value: string) => string;
  readonly average: (value: string) => string;
  readonly count: (value: string) => string;
  readonly notAddress: (text: string) => string;
  readonly unknownButton: string;
  readonly reading: string;
  /** A file that cannot be opened. */
  readonly damaged: (file: string) => string;
  readonly about: string;
}

export const PREVIEW: Readonly<Record<Language, PreviewText>> = {
  zh: {
    title: '督办台账',
    ribbon: '功能区',
    file: '文件',
    newBook: '新建',
    newTip: '新建一个空白工作簿',
    demo: '示例',
    demoTip: '打开示例工作簿：一份虚构通知的督办台账，多数单位已报送 6 月进展',
    noDemo: '示例工作簿没有取到，请刷新页面后重试。',
    day: '演示日期',
    dayTip: '示例工作簿以这一天为“今天”：到期、亮灯和校验都按它计算',
    open: '打开',
    openTip: '打开工作簿（.xlsx），或打开一份通知（Word、PDF、网页、文本）',
    save: '保存',
    saveTip: '把工作簿保存为 .xlsx 文件，存到浏览器的下载文件夹，可用 Excel 或 WPS 打开（Ctrl+S）',
    fileName: '督办台账.xlsx',
    unsaved: (file) => `要保存对“${file}”的更改吗？`,
    unsavedHint: '如果不保存，这些更改将会丢失，也不能再撤销。',
    saveFirst: '保存',
    dontSave: '不保存',
    stay: '取消',
    otherLanguage: 'English',
    pane: '督办台账',
    closePane: '关闭窗格',
    openPane: '打开窗格',
    grid: (sheet) => `工作表 ${sheet}`,
    keys: '方向键移动，F2 编辑，F6 离开表格',
    cell: (address) => `单元格 ${address}`,
    nameBox: '名称框',
    formulaBar: '编辑栏',
    accept: '输入',
    cancel: '取消',
    sheets: '工作表',
    earlierSheets: '前面的工作表',
    laterSheets: '后面的工作表',
    choices: '可选内容',
    column: (letters) => `选择 ${letters} 列`,
    row: (number) => `选择第 ${number} 行`,
    all: '全选',
    dismiss: '关闭提示',
    ready: '就绪',
    typing: '输入',
    editing: '编辑',
    sum: (value) => `求和：${value}`,
    average: (value) => `平均值：${value}`,
    count: (value) => `计数：${value}`,
    notAddress: (text) => `没有“${text}”这个单元格或名称。`,
    unknownButton: '窗格还没有准备好，请稍候再点。',
    reading: '正在打开文件…',
    damaged: (file) => `文件“${file}”已损坏或没有下载完整；请重新下载，或用原来的软件打开并另存后重试。`,
    about: '本机预览：无需 Excel。文件只在本机处理，不会上传。',
  },
  en: {
    title: 'Duban',
    ribbon: 'Ribbon',
    file: 'File',
    newBook: 'New',
    newTip: 'Begin an empty workbook',
    demo: 'Demo',
    demoTip:
      'Open the demo workbook: an invented notice in the middle of its year, most units have reported for June',
    noDemo: 'The demo workbook could not be fetched; reload the page and try again.',
    day: 'Demo date',
    dayTip: 'In the demo workbook this day counts as today: due days, lamps and checks follow it',
    open: 'Open',
    openTip: 'Open a workbook (.xlsx) or a notice (Word, PDF, web page, text)',
    save: 'Save',
    saveTip: 'Save the workbook as .xlsx into the downloads of the browser, for Excel or WPS (Ctrl+S)',
    fileName: 'duban.xlsx',
    unsaved: (file) => `Save the changes of "${file}"?`,
    unsavedHint: 'Changes that are not saved are lost and cannot be undone any more.',
    saveFirst: 'Save',
    dontSave: 'Don’t save',
    stay: 'Cancel',
    otherLanguage: '中文',
    pane: 'Duban',
    closePane: 'Close the pane',
    openPane: 'Open the pane',
    grid: (sheet) => `Sheet ${sheet}`,
    keys: 'Arrow keys move, F2 edits, F6 leaves the sheet',
    cell: (address) => `Cell ${address}`,
    nameBox: 'Name box',
    formulaBar: 'Formula bar',
    accept: 'Enter',
    cancel: 'Cancel',
    sheets: 'Sheets',
    earlierSheets: 'Earlier sheets',
    laterSheets: 'Later sheets',
    choices: 'Choices',
    column: (letters) => `Select column ${letters}`,
    row: (number) => `Select row ${number}`,
    all: 'Select all',
    dismiss: 'Close the message',
    ready: 'Ready',
    typing: 'Enter',
    editing: 'Edit',
    sum: (value) => `Sum: ${value}`,
    average: (value) => `Average: ${value}`,
    count: (value) => `Count: ${value}`,
    notAddress: (text) => `There is no cell or name “${text}”.`,
    unknownButton: 'The pane is not ready yet; please try again in a moment.',
    reading: 'Opening the file…',
    damaged: (file) =>
      `The file "${file}" is damaged or incomplete; download it again, or open it in its own program, save it anew and try again.`,
    about: 'Preview on this machine, without Excel. Files stay here; nothing is uploaded.',
  },
};
