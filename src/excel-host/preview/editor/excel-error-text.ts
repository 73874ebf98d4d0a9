import type { Language } from '../text.ts';
import { type HostFailure, type ExcelErrorName, EXCEL_ERRORS } from '#excel-host/public';

type Sentences = Readonly<Partial<Record<ExcelErrorName, string>>>;

/** Errors of Excel that the user can cause in the sheet → message of the preview. */
const SENTENCES: Readonly<Record<Language, Sentences>> = {
  zh: {
    'locked-cells': '这些单元格已锁定：工作表受保护，只能填写未锁定的单元格。',
    'text-too-long': '一个单元格最多容纳 32767 个字符，请分开填写。',
    'formula-too-long': '公式太长：最多 8192 个字符。',
    'formula-unreadable':
      '公式有误，无法识别。请检查括号、引号和运算符；如果本来要写文字，请在最前面加一个单引号。',
    'not-a-function':
      '以“@”开头的内容会当作函数，而没有这样的函数。如果本来要写文字，请在最前面加一个单引号。',
    'table-protected': '工作表受保护，不能改动其中的表格。',
    'hidden-sheet-activated': '这张工作表已隐藏，无法打开。',
    'book-structure-protected': '工作簿的结构受保护，不能增删、移动或重命名工作表。',
  },
  en: {
    'locked-cells':
      'These cells are locked: the sheet is protected, and only unlocked cells can be filled in.',
    'text-too-long': 'A cell holds at most 32,767 characters; please split the text.',
    'formula-too-long': 'The formula is too long: at most 8,192 characters.',
    'formula-unreadable':
      'There is a problem with this formula. Check its brackets, quotes and operators; if you mean a text, begin it with an apostrophe.',
    'not-a-function':
      'What begins with “@” is read as a function, and there is none of this name. If you mean a text, begin it with an apostrophe.',
    'table-protected': 'The sheet is protected; its table cannot be changed.',
    'hidden-sheet-activated': 'This sheet is hidden and cannot be shown.',
    'book-structure-protected':
      'The structure of the workbook is protected: sheets cannot be added, removed, moved or renamed.',
  },
};

const OTHER: Readonly<Record<Language, (detail: string) => string>> = {
  zh: (detail) => `这里不能这样改动（${detail}）。`,
  en: (detail) => `This cannot be changed here (${detail}).`,
};

/** The message for an error of Excel; a general one with its code where there is none of its own. */
export function excelErrorText({ message, code }: HostFailure, language: Language): string {
  const name = (Object.keys(EXCEL_ERRORS) as ExcelErrorName[]).find((one) =>
    message.startsWith(EXCEL_ERRORS[one].text),
  );
  return (name === undefined ? undefined : SENTENCES[language][name]) ?? OTHER[language](code);
}
