import { failureClass, type FailureCatalogue } from './failure.ts';

/** Failures of reading a file the user gave; `{file}` is its name. */
export const INPUT_FAILURES = {
  'input.empty': {
    zh: '文件“{file}”是空的，没有可以读取的文字；请检查是否选错了文件。',
    en: 'The file "{file}" is empty; check that it is the right one.',
  },
  'input.no-text': {
    zh: '文件“{file}”可以打开，但里面没有文字；请检查是否选错了文件，或内容是否全是图片。',
    en: 'The file "{file}" opens but holds no text; check that it is the right one and that its content is not all pictures.',
  },
  'input.only-left-out': {
    zh: '文件“{file}”中的文字都带删除线或已隐藏，没有可以读取的内容；请在原文件中去掉删除线或取消隐藏后重试。',
    en: 'All text of the file "{file}" is struck through or hidden, so that nothing can be read; remove the lines or unhide the text in the file and try again.',
  },
  'notice.no-tasks': {
    zh: '文件“{file}”里没有读到任务：没有带牵头单位或责任单位的条目；请确认选的是任务通知，附件中的任务清单也要在文件里；如确有任务，可在窗格的“导入”中打开并标出任务，或用已有的读取模板读取。',
    en: 'No task was found in the file "{file}": no item in it names a lead or responsible unit; check that it is the notice, with the list of tasks it attaches. If it does hold tasks, open it in the pane and mark them there, or read it with a reading template.',
  },
  'template.invalid': {
    zh: '文件“{file}”不是读取模板：{place}处应为{expected}；请选用本软件导出的模板文件。',
    en: 'The file "{file}" is no reading template: {expected} is expected at {place}; choose a template file that Duban saved.',
  },
  'template.newer': {
    zh: '读取模板“{file}”由更新的版本生成（{format}），请升级后再用。',
    en: 'The reading template "{file}" was made by a newer version ({format}); update Duban to use it.',
  },
  'input.too-large': {
    zh: '文件“{file}”有 {size} MB，超过 {limit} MB 的上限；请只保留通知正文和任务清单后重试。',
    en: 'The file "{file}" has {size} MB, more than the limit of {limit} MB; keep only the notice and its task list and try again.',
  },
  'input.binary': {
    zh: '文件“{file}”不是文档；请选择 txt、html、docx、pdf 或 xlsx 文件。',
    en: 'The file "{file}" is not a document; choose a txt, html, docx, pdf or xlsx file.',
  },
  'input.image': {
    zh: '文件“{file}”是图片，没有可以读取的文字；请先做文字识别（OCR），或改用文字版的通知。',
    en: 'The file "{file}" is a picture and holds no text; run text recognition (OCR) on it first, or use a text version of the notice.',
  },
  'input.unsupported': {
    zh: '文件“{file}”是 {format} 格式，不能直接读取；请用 WPS 或 Office 打开（压缩包请先解压），另存为 docx、xlsx 或 pdf 后重试。',
    en: 'The file "{file}" is in {format} format, which cannot be read; open it in WPS or Office (unpack an archive first), save it as docx, xlsx or pdf and try again.',
  },
  'input.web-frames': {
    zh: '网页“{file}”只是框架，正文在同名文件夹的其他文件里；请用 Excel 或浏览器打开原文件，另存为 xlsx、docx 或 pdf 后重试。',
    en: 'The page "{file}" only frames other files, which hold its text; open the original in Excel or a browser, save it as xlsx, docx or pdf and try again.',
  },
  'input.old-office': {
    zh: '文件“{file}”是旧版 Office 格式（.doc、.xls 或 .wps）；请用 WPS 或 Word 打开，另存为 docx 或 xlsx 后重试。',
    en: 'The file "{file}" is in an old Office format (.doc, .xls or .wps); open it in WPS or Word, save it as docx or xlsx and try again.',
  },
  'input.encrypted': {
    zh: '文件“{file}”有密码保护，无法读取；请先取消密码再试。',
    en: 'The file "{file}" is protected by a password and cannot be read; remove the password and try again.',
  },
  'input.damaged': {
    zh: '文件“{file}”已损坏或没有下载完整；请重新下载，或用原来的软件打开并另存后重试。',
    en: 'The file "{file}" is damaged or incomplete; download it again, or open it in its own program, save it anew and try again.',
  },
  'input.expands-too-much': {
    zh: '文件“{file}”解压后超过 {limit} MB，不像正常的文档，已停止读取；请确认文件来源，或删去其中的图片和附件后重试。',
    en: 'The file "{file}" unpacks to more than {limit} MB, unlike any normal document, and was not read; check where it came from, or remove its pictures and attachments and try again.',
  },
  'input.too-many-parts': {
    zh: '文件“{file}”内含 {count} 个部件，超过 {limit} 个的上限，不像正常的文档；请确认文件来源，或另存为新文件后重试。',
    en: 'The file "{file}" holds {count} parts, more than the limit of {limit}, unlike any normal document; check where it came from, or save it as a new file and try again.',
  },
  'input.too-many-cells': {
    zh: '文件“{file}”的表格超过 {limit} 个单元格；请只保留任务清单所在的表格后重试。',
    en: 'The tables of the file "{file}" have more than {limit} cells; keep only the tables of the task list and try again.',
  },
  'input.too-much-text': {
    zh: '文件“{file}”的文字超过 {limit} 万字，不像正常的通知，已停止读取；请只保留通知正文和任务清单后重试。',
    en: 'The text of the file "{file}" has more than {limit} × 10,000 characters, unlike any normal notice, and was not read; keep only the notice and its task list and try again.',
  },
  'input.too-many-elements': {
    zh: '文件“{file}”内含的标记超过 {limit} 万个，不像正常的文档，已停止读取；请把正文复制到新文件后重试。',
    en: 'The file "{file}" is made of more than {limit} × 10,000 elements, unlike any normal document, and was not read; copy its text into a new file and try again.',
  },
  'input.too-slow': {
    zh: '文件“{file}”读了 {seconds} 秒仍未读完，已停止；请只保留通知正文和任务清单后重试。',
    en: 'The file "{file}" was not read to its end within {seconds} seconds; keep only the notice and its task list and try again.',
  },
  'input.too-much-memory': {
    zh: '读取文件“{file}”所需的内存超过 {limit} MB，已停止；请只保留通知正文和任务清单后重试。',
    en: 'Reading the file "{file}" takes more than {limit} MB of memory and was stopped; keep only the notice and its task list and try again.',
  },
  'input.fault': {
    zh: '文件“{file}”的内容不合常规，读取时出错，没有读取；请用原来的软件打开并另存，或把正文复制到新文件后重试。',
    en: 'The content of the file "{file}" is so unusual that reading it failed; open it in its own program and save it anew, or copy its text into a new file, and try again.',
  },
  'input.too-deep': {
    zh: '文件“{file}”的内容嵌套超过 {limit} 层，不像正常的文档；请把正文复制到新文件后重试。',
    en: 'The content of the file "{file}" is nested more than {limit} levels deep, unlike any normal document; copy its text into a new file and try again.',
  },
  'input.unsafe-xml': {
    zh: '文件“{file}”内含 Office 文档不应有的实体声明，为安全起见没有读取；请确认文件来源，或另存为新文件后重试。',
    en: 'The file "{file}" holds entity declarations that no Office document has and was not read, to be safe; check where it came from, or save it as a new file and try again.',
  },
  'text.encoding-unknown': {
    zh: '文件“{file}”的文字编码无法识别；请用记事本打开，另存为 UTF-8 编码后重试。',
    en: 'The text encoding of the file "{file}" is not known; open it in a text editor, save it as UTF-8 and try again.',
  },
  'text.broken': {
    zh: '文件“{file}”有 {count} 处文字已损坏，第一处在第 {line} 行；请重新下载或重新导出后重试。',
    en: 'The text of the file "{file}" is damaged in {count} places, the first in line {line}; download or export it again and try again.',
  },
  'pdf.no-text': {
    zh: 'PDF 文件“{file}”共 {pages} 页，没有文字层（多半是扫描件）；请先做文字识别（OCR），或改用 Word 版、网页版的通知。',
    en: 'The PDF "{file}" has {pages} pages but no text layer (most likely a scan); run text recognition (OCR) on it first, or use the Word or web version of the notice.',
  },
  'pdf.unreadable-text': {
    zh: 'PDF 文件“{file}”里的文字没有可用的字符编码，复制出来也是空白或乱码；请改用 Word 版、网页版的通知，或先做文字识别（OCR）。',
    en: 'The text of the PDF "{file}" carries no usable character codes, so that copying it gives blanks or nonsense; use the Word or web version of the notice, or run text recognition (OCR) first.',
  },
  'pdf.too-complex': {
    zh: 'PDF 文件“{file}”的内部结构过于复杂（反复嵌套的图形、过大的字体表等），已停止读取；请用 WPS 或 Word 打开，另存或重新打印为 PDF 后重试，或用 Word 版、网页版的通知。',
    en: 'The PDF "{file}" is too complex inside (drawings that repeat each other, tables of fonts without end), and was not read; open it in WPS or Word and save or print it as PDF again, or use its Word or web version.',
  },
  'pdf.xfa-form': {
    zh: 'PDF 文件“{file}”是动态表单（XFA），填写的内容不在页面上，不能直接读取；请用 Adobe Reader 打开后打印为 PDF，或改用 Word、Excel 版。',
    en: 'The PDF "{file}" is a dynamic form (XFA), whose entries are not on its pages, and cannot be read; open it in Adobe Reader and print it as PDF, or use its Word or Excel version.',
  },
  'pdf.too-slow': {
    zh: 'PDF 文件“{file}”读了 {seconds} 秒仍未读完，已停止；请只保留通知正文和任务清单，或用 Word 版、网页版的通知重试。',
    en: 'The PDF "{file}" was not read to its end within {seconds} seconds; keep only the notice and its task list, or use its Word or web version.',
  },
  'pdf.too-many-pages': {
    zh: 'PDF 文件“{file}”有 {pages} 页，超过 {limit} 页的上限；请只保留通知正文和任务清单后重试。',
    en: 'The PDF "{file}" has {pages} pages, more than the limit of {limit}; keep only the notice and its task list and try again.',
  },
  'registry.not-json': {
    zh: '文件“{file}”不是完整的 JSON 数据；请用本软件重新导出，或改用原来的通知文件。',
    en: 'The file "{file}" is not complete JSON; export it again, or use the notice itself.',
  },
  'registry.too-many': {
    zh: '文件“{file}”中 {place} 有 {count} 条，超过 {limit} 条的上限；请按通知分成几个文件。',
    en: 'The file "{file}" holds {count} {place}, more than the limit of {limit}; divide it into a file for each notice.',
  },
  'registry.invalid': {
    zh: '文件“{file}”不是有效的督办台账数据：{place} 处应为 {expected}；请用本软件重新导出。',
    en: 'The file "{file}" is not a valid registry: {expected} is expected at {place}; export it again.',
  },
  'registry.repeated-id': {
    zh: '文件“{file}”中编号“{id}”重复出现（{place}）；请用本软件重新导出。',
    en: 'The id "{id}" stands twice in the file "{file}" ({place}); export it again.',
  },
  'registry.lost-reference': {
    zh: '文件“{file}”中 {place} 指向不存在的编号“{id}”；请用本软件重新导出。',
    en: 'In the file "{file}", {place} refers to "{id}", which is not there; export it again.',
  },
  'file.missing': {
    zh: '找不到文件“{file}”；请检查名称和所在文件夹。',
    en: 'There is no file "{file}"; check its name and folder.',
  },
  'file.is-folder': {
    zh: '“{file}”是文件夹；请给出其中的文件。',
    en: '"{file}" is a folder; give the files in it.',
  },
  'file.endless': {
    zh: '从“{file}”读到的内容已超过 {limit} MB，还没有结束，已停止读取；请检查给出的是不是通知文件。',
    en: 'What comes from "{file}" has more than {limit} MB and goes on; it was not read. Check that it is the file of a notice.',
  },
  'file.link-loop': {
    zh: '“{file}”是指向自己的链接，没有可以读取的文件；请给出原来的文件。',
    en: '"{file}" is a link that leads back to itself, so that there is no file to read; give the file itself.',
  },
  'file.no-data': {
    zh: '等了 {seconds} 秒，仍没有从“{file}”读到内容；请检查它是不是普通文件、网络盘是否连通。',
    en: 'Nothing came from "{file}" within {seconds} seconds; check that it is an ordinary file, and the network drive it may be on.',
  },
  'file.unreadable': {
    zh: '文件“{file}”无法读取（{reason}）；请检查读取权限，或先关闭正在使用它的程序。',
    en: 'The file "{file}" cannot be read ({reason}); check your permission, or close the program that uses it.',
  },
  'workbook.not-duban': {
    zh: '文件“{file}”不是督办台账工作簿；请选择由督办台账生成的工作簿，如要导入通知请用“导入”。',
    en: 'The file "{file}" is not a Duban workbook; choose a workbook that Duban made, or import the file as a notice.',
  },
  'workbook.store-missing': {
    zh: '文件“{file}”是督办台账工作簿，但隐藏的“督办数据”表已被删除，无法对应任务，没有读取也没有改动；各表填写的内容仍在文件中，请从备份恢复这张表，或重新导入通知生成工作簿后把填写的内容复制过去。',
    en: '"{file}" is a Duban workbook whose hidden data sheet was removed, so that nothing in it can be told apart; nothing was read or changed. What was entered is still in its sheets: restore that sheet from a backup, or import the notice into a new workbook and copy the entries there.',
  },
  'workbook.store-damaged': {
    zh: '文件“{file}”是督办台账工作簿，但隐藏的“督办数据”表已损坏（被改动或不完整），无法对应任务，没有读取也没有改动；各表填写的内容仍在文件中，请改用备份，或重新导入通知生成工作簿后把填写的内容复制过去。',
    en: '"{file}" is a Duban workbook whose hidden data sheet is damaged (edited or incomplete), so that nothing in it can be told apart; nothing was read or changed. What was entered is still in its sheets: use a backup, or import the notice into a new workbook and copy the entries there.',
  },
  'workbook.newer': {
    zh: '工作簿“{file}”由更新版本的督办台账生成，本版本不能读取，也没有改动；请升级后再打开。',
    en: 'The workbook "{file}" was made by a newer version of Duban, which this one cannot read; nothing was changed. Update Duban and open it again.',
  },
  'workbook.titles-missing': {
    zh: '工作簿“{file}”的“{sheet}”表找不到标题行，分不清各列，没有读取也没有改动；请从未改动的副本把标题行复制回来，或重新生成工作簿。',
    en: 'The sheet "{sheet}" of the workbook "{file}" has lost its row of titles, so that its columns cannot be told apart; nothing was read or changed. Copy the titles back from an older copy, or build the workbook anew.',
  },
} as const satisfies FailureCatalogue;

export const InputFailure = failureClass('InputFailure', INPUT_FAILURES);
export type InputFailure = InstanceType<typeof InputFailure>;
