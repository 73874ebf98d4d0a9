import type { FindingKind } from './kind.ts';

/** Findings of reading a workbook as a notice or table; `places` are addresses as Excel shows them, with the sheet where there are several. */
export const SHEET_FINDINGS = {
  'source.hidden-sheets': {
    severity: 'warning',
    params: ['file', 'sheets'],
    when: 'Some sheets of a workbook are hidden and were not read.',
    zh: '文件“{file}”中的隐藏工作表没有读取：{sheets}。',
    en: 'Hidden sheets of the file "{file}" were not read: {sheets}.',
  },
  'source.hidden-cells': {
    severity: 'warning',
    params: ['file', 'places'],
    when: 'Rows or columns with content are hidden, filtered out or of no height or width, or a number format hides a cell; they were not read.',
    zh: '文件“{file}”中隐藏的行、列或单元格没有读取：{places}；如是正式内容，请取消隐藏、清除筛选后重新导入。',
    en: 'Hidden rows, columns or cells of the file "{file}" were not read: {places}. If they belong to the notice, unhide them, clear the filter and import it again.',
  },
  'source.formulas-without-result': {
    severity: 'warning',
    params: ['file', 'places'],
    when: 'Cells have formulas whose results the file does not hold: a program that does not calculate saved it. They were read as empty.',
    zh: '文件“{file}”的单元格{places}是公式，文件里没有计算结果，未能读取，不代表没有填写；请用 Excel 或 WPS 打开并保存一次后重新导入。',
    en: 'The cells {places} of the file "{file}" are formulas without stored results and could not be read, which does not mean that they are empty; open the file in Excel or WPS, save it once and import it again.',
  },
  'source.cell-pictures': {
    severity: 'warning',
    params: ['file', 'places'],
    when: 'Cells hold a picture and no text; they were read as empty.',
    zh: '文件“{file}”的单元格{places}中是图片，没有文字，按空白处理；图片里如有进展或数值，请另行录入。',
    en: 'The cells {places} of the file "{file}" hold pictures and no text; they were read as empty. If a picture shows progress or figures, enter them as text.',
  },
  'source.cell-errors': {
    severity: 'warning',
    params: ['file', 'places'],
    when: 'Cells show the error of a formula.',
    zh: '文件“{file}”的单元格显示的是公式错误：{places}；请检查公式后重新导入。',
    en: 'Cells of the file "{file}" show the error of a formula: {places}. Check the formulas and import it again.',
  },
  'source.number-formats': {
    severity: 'warning',
    params: ['file', 'places', 'formats'],
    when: 'The number format of cells is not understood, or cannot show their number; the number was read as it is stored.',
    zh: '文件“{file}”的单元格{places}的数字格式（{formats}）不能识别或不适用，已按存储的数值读取，可能与表中显示的不同，请核对。',
    en: 'The number format of the cells {places} of the file "{file}" ({formats}) is not known or does not fit; the numbers were read as stored and may be shown otherwise. Please check.',
  },
  'source.lost-texts': {
    severity: 'warning',
    params: ['file', 'places'],
    when: 'Cells refer to texts that the file does not hold.',
    zh: '文件“{file}”的单元格{places}的文字在文件里找不到，未能读取；文件可能已损坏，请用 Excel 或 WPS 打开核对，另存后重新导入。',
    en: 'The texts of the cells {places} are missing in the file "{file}" and could not be read. The file may be damaged: open it in Excel or WPS, check it, save it anew and import it again.',
  },
  'source.lost-sheets': {
    severity: 'warning',
    params: ['file', 'sheets'],
    when: 'The file lists sheets whose content it does not hold.',
    zh: '文件“{file}”中工作表“{sheets}”的内容在文件里找不到，未能读取；文件可能已损坏，请用 Excel 或 WPS 打开核对，另存后重新导入。',
    en: 'The content of the sheet "{sheets}" is missing in the file "{file}" and could not be read. The file may be damaged: open it in Excel or WPS, check it, save it anew and import it again.',
  },
  'source.text-boxes': {
    severity: 'warning',
    params: ['file', 'texts'],
    when: 'Text boxes and shapes over the cells of a sheet hold text, which was not read.',
    zh: '文件“{file}”的工作表上有文本框，其中的文字没有读取：{texts}；如有任务或数值，请写到单元格里后重新导入。',
    en: 'The sheets of the file "{file}" have text boxes, whose text was not read: {texts}. If they hold tasks or figures, write them into cells and import it again.',
  },
  'source.cell-notes': {
    severity: 'info',
    params: ['file', 'places'],
    when: 'Cells have notes or comments, which were not read.',
    zh: '文件“{file}”的单元格{places}带有批注，批注内容没有读取。',
    en: 'The cells {places} of the file "{file}" have notes or comments, which were not read.',
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
