import { failureClass, type FailureCatalogue } from '#core/failure/failure';

/** Failures of a command: it was called in a wrong way, or its output cannot be written. */
export const COMMAND_FAILURES = {
  'file.unwritable': {
    zh: '无法写入“{file}”（{reason}），原来的内容没有改动；请换一个位置后重试。',
    en: '"{file}" cannot be written ({reason}); what stood there is unchanged. Try another place.',
  },
  'output.disk-full': {
    zh: '磁盘空间或配额不足，没有写成“{file}”，原来的内容没有改动；请清理磁盘后重试。',
    en: 'The disk or the quota is full: "{file}" was not written, and what stood there is unchanged; make room and try again.',
  },
  'output.disk-read-only': {
    zh: '“{file}”所在的磁盘是只读的，无法写入；请换一个位置后重试。',
    en: '"{file}" is on a read-only disk and cannot be written; try another place.',
  },
  'output.folder-read-only': {
    zh: '“{file}”所在的文件夹是只读的，无法写入；请换一个文件夹，或取消只读后重试。',
    en: 'The folder of "{file}" is read-only; choose another one, or make it writable and try again.',
  },
  'output.read-only': {
    zh: '“{file}”是只读文件，没有改动；请取消只读，或用 -o 写到另一个文件。',
    en: '"{file}" is read-only and was not changed; make it writable, or write to another file with -o.',
  },
  'output.forbidden': {
    zh: '没有权限写入“{file}”，原来的内容没有改动；请换一个位置，或请管理员授权后重试。',
    en: '"{file}" may not be written with your rights; what stood there is unchanged. Try another place, or ask for the rights.',
  },
  'output.locked': {
    zh: '“{file}”正被其他程序占用，没有改动；请在 Excel、WPS 等程序中关闭它后重试。',
    en: '"{file}" is in use by another program and was not changed; close it in Excel, WPS or elsewhere and try again.',
  },
  'output.open': {
    zh: '“{file}”正在 Excel、WPS 或 LibreOffice 中打开（旁边有“{owner}”），没有改动；请关闭后重试，如并未打开，请先删除“{owner}”。',
    en: '"{file}" is open in Excel, WPS or LibreOffice ("{owner}" lies beside it) and was not changed; close it and try again, or delete "{owner}" if it is not open.',
  },
  'output.changed': {
    zh: '“{file}”在运行期间被其他程序改动，没有写入，改动后的内容保持原样；请重新运行。',
    en: '"{file}" was changed by another program meanwhile; nothing was written and that change stays. Run the command again.',
  },
  'output.no-folder': {
    zh: '“{file}”所在的文件夹不存在，也无法新建；请检查路径。',
    en: 'The folder of "{file}" does not exist and cannot be made; check the path.',
  },
  'output.is-folder': {
    zh: '无法写入“{file}”：这是一个文件夹；请在 -o 后面写文件名，如 督办台账.xlsx。',
    en: '"{file}" cannot be written: it is a folder; give the name of a file after -o, such as duban.xlsx.',
  },
  'output.no-file': {
    zh: '无法写入“{file}”：这不是普通文件；请在 -o 后面写文件名，如 督办台账.xlsx。',
    en: '"{file}" cannot be written: it is no ordinary file; give the name of a file after -o, such as duban.xlsx.',
  },
  'output.ending': {
    zh: '工作簿的文件名应以 .xlsx 结尾，“{file}”不是，没有写入；请改成如 督办台账.xlsx 的名称，或加 --force 照写。',
    en: 'The name of a workbook ends with .xlsx, "{file}" does not; nothing was written. Write a name such as duban.xlsx, or add --force.',
  },
  'output.is-input': {
    zh: '“{file}”既是要读取的文件，又是要写入的文件，没有改动；请用 -o 写到另一个文件。',
    en: '"{file}" is both read and to be written; it was not changed. Write to another file with -o.',
  },
  'output.foreign': {
    zh: '“{file}”已经存在，且不是督办工作簿，没有改动；请用 -o 写到另一个文件，确定要覆盖时加 --force。',
    en: '"{file}" exists and is no workbook of Duban; it was not changed. Write to another file with -o, or add --force to overwrite it.',
  },
  'output.unreadable': {
    zh: '“{file}”已经存在，没有改动；请用 -o 写到另一个文件，确定要覆盖时加 --force。',
    en: '"{file}" exists and was not changed. Write to another file with -o, or add --force to overwrite it.',
  },
  'output.damaged': {
    zh: '“{file}”已经存在，没有改动；修复后再试，或用 -o 写到另一个文件，确定要覆盖时加 --force（其中填写的内容会丢失）。',
    en: '"{file}" exists and was not changed. Mend it and try again, write to another file with -o, or add --force to overwrite it (what was entered in it is then lost).',
  },
  'output.other-notices': {
    zh: '“{file}”是其他通知的督办工作簿（{notices}），没有改动；请用 -o 写到另一个文件，确定要覆盖时加 --force。',
    en: '"{file}" is a workbook of other notices ({notices}); it was not changed. Write to another file with -o, or add --force to overwrite it.',
  },
  'output.uncertain-notices': {
    zh: '不能确定“{file}”（{notices}）与给出的是否同一通知，没有改动；请核对后用 -o 写到另一个文件，确定要覆盖时加 --force。',
    en: 'It is not certain whether "{file}" ({notices}) is of the notice that was given; it was not changed. Write to another file with -o, or add --force to overwrite it.',
  },
  'output.no-reminders': {
    zh: '“{file}”已经存在，且不是提醒文字，没有改动；请用 -o 写到另一个文件，确定要覆盖时加 --force。',
    en: '"{file}" exists and holds no reminders; it was not changed. Write to another file with -o, or add --force to overwrite it.',
  },
  'output.has-more': {
    zh: '“{file}”已经存在，其中有本次结果里没有的内容（如“{text}”），没有改动；请用 -o 写到另一个文件，确定要覆盖时加 --force。',
    en: '"{file}" exists and holds content that the result lacks (such as "{text}"); it was not changed. Write to another file with -o, or add --force to overwrite it.',
  },
  'output.worked-on': {
    zh: '“{file}”已经存在，且不是没有动过的填报包，没有写入任何文件；请先移走，或用 -o 写到另一个文件夹，确定要覆盖时加 --force。',
    en: '"{file}" exists and is no pack that nobody has worked on; no file was written. Move it away, write to another folder with -o, or add --force to overwrite it.',
  },
  'reading.too-slow': {
    zh: '文件“{file}”读了 {seconds} 秒仍未读完，已停止；请只保留通知正文和任务清单后重试，确实需要读取大文件时加 --large。',
    en: 'The file "{file}" was not read to its end within {seconds} seconds; keep only the notice and its task list and try again, or add --large where a large file has to be read.',
  },
  'reading.too-much-memory': {
    zh: '读取文件“{file}”所需的内存超过 {limit} MB，已停止；请只保留通知正文和任务清单后重试，确实需要读取大文件时加 --large。',
    en: 'Reading the file "{file}" takes more than {limit} MB of memory and was stopped; keep only the notice and its task list and try again, or add --large where a large file has to be read.',
  },
  'reading.pipe-open': {
    zh: '标准输入在 {seconds} 秒内没有结束，已停止读取；请先存成文件再读取，或加 --large 多等一会儿。',
    en: 'Standard input did not end within {seconds} seconds and was not read; store it in a file first, or add --large to wait longer.',
  },
  'command.too-slow': {
    zh: '“{file}”的内容处理了 {seconds} 秒仍未完成，已停止，没有写入任何文件；请减少内容后重试，确实需要处理大文件时加 --large。',
    en: 'The content of "{file}" was not dealt with within {seconds} seconds; no file was written. Try again with less content, or add --large where a large file has to be dealt with.',
  },
  'command.too-much-memory': {
    zh: '处理“{file}”的内容所需的内存超过 {limit} MB，已停止，没有写入任何文件；请减少内容后重试，确实需要处理大文件时加 --large。',
    en: 'Dealing with the content of "{file}" takes more than {limit} MB of memory and was stopped; no file was written. Try again with less content, or add --large where a large file has to be dealt with.',
  },
  'command.fault': {
    zh: '处理“{file}”时程序内部出错，没有写入任何文件；请设置环境变量 DUBAN_DEBUG=1 重新运行，并把输出和所用文件反馈给开发者。',
    en: 'Something went wrong inside the program while it dealt with "{file}"; no file was written. Run it again with DUBAN_DEBUG=1 and report its output together with the file.',
  },
  'usage.too-many-files': {
    zh: '给出了 {count} 个文件，超过 {limit} 个的上限；请分批处理。',
    en: '{count} files were given, more than the limit of {limit}; give fewer at a time.',
  },
  'usage.unknown-command': {
    zh: '没有“{command}”这个命令；可用的命令见 duban --help。',
    en: 'There is no command "{command}"; see duban --help.',
  },
  'usage.unknown-option': {
    zh: '选项“{option}”无法识别或用法不对；用法见 duban --help。',
    en: 'The option "{option}" is not known or not used as it should be; see duban --help.',
  },
  'usage.unknown-language': {
    zh: '没有“{language}”这种语言；--lang 后面请写 zh 或 en。',
    en: 'There is no language "{language}"; write zh or en after --lang.',
  },
  'usage.no-files': {
    zh: '没有给出文件；用法：duban {command} 文件…（“-”表示标准输入）。',
    en: 'No file was given; usage: duban {command} FILE… ("-" is standard input).',
  },
  'usage.no-output': {
    zh: '没有说明写到哪里；用法：duban build 文件… -o 结果.xlsx。',
    en: 'It is not said where to write; usage: duban build FILE… -o OUT.xlsx.',
  },
  'usage.no-master-output': {
    zh: '没有说明写到哪里；请加 -o 结果.xlsx（写回原文件时写原文件名）。',
    en: 'It is not said where to write; add -o OUT.xlsx (the name of the workbook itself to change it).',
  },
  'usage.no-pack-folder': {
    zh: '没有说明写到哪个文件夹；用法：duban pack 台账.xlsx --period 2026-06 -o 文件夹。',
    en: 'It is not said into which folder to write; usage: duban pack MASTER.xlsx --period 2026-06 -o FOLDER.',
  },
  'usage.period-and-plan': {
    zh: '进展填报（--period）和推进方案（--plan）一次只能发放一种；请分两次运行。',
    en: 'Reports of a period (--period) and plans (--plan) are handed out one at a time; run the command twice.',
  },
  'usage.open-and-close': {
    zh: '一次只能新建或关闭一期；请分两次运行，先 --close 再 --open。',
    en: 'One period is opened or closed at a time; run the command twice, --close first and then --open.',
  },
  'usage.output-no-change': {
    zh: '没有要写入的改动；-o 要与 --open 期间 或 --close 期间 一起用，如 duban {command} 台账.xlsx --open 2026-07 -o 台账.xlsx。',
    en: 'There is no change to write; use -o with --open PERIOD or --close PERIOD, as in duban {command} MASTER.xlsx --open 2026-07 -o MASTER.xlsx.',
  },
  'usage.output-not-reminded': {
    zh: 'duban status 的 -o 用来保存提醒文字，要与 --remind 一起用，如 --remind -o 提醒.txt。',
    en: 'The -o of duban status is for the texts of the reminders; use it with --remind, as in --remind -o reminders.txt.',
  },
  'usage.no-returns': {
    zh: '没有给出交回的文件；用法：duban collect 台账.xlsx 文件、文件夹或压缩包… -o 结果.xlsx。',
    en: 'No returned file was given; usage: duban collect MASTER.xlsx FILE, FOLDER or ZIP… -o OUT.xlsx.',
  },
  'usage.no-master': {
    zh: '没有给出督办工作簿，或给出了不止一个；用法：duban {command} 台账.xlsx …。',
    en: 'No master workbook was given, or more than one; usage: duban {command} MASTER.xlsx ….',
  },
  'usage.no-two-files': {
    zh: '比对需要正好两个文件：原来的和现在的；用法：duban diff 原文件 新文件。',
    en: 'A comparison takes exactly two files, the former and the present one; usage: duban diff A B.',
  },
  'usage.no-accept': {
    zh: '--accept 后面请写 valid（采纳无疑问的）或 none（都不采纳），不能写“{text}”。',
    en: 'Write valid (what is not in doubt) or none after --accept, not "{text}".',
  },
  'usage.no-take': {
    zh: '--take 后面要有四项：任务 单位 字段 文件。',
    en: 'Four words follow --take: TASK UNIT FIELD FILE.',
  },
  'usage.no-date': {
    zh: '“{text}”不是日期；--as-of 后面请写校验的日期，如 2026-06-26。',
    en: '"{text}" is no date; write the day of the check after --as-of, such as 2026-06-26.',
  },
  'usage.no-folder': {
    zh: '没有给出文件夹，或给出了不止一个；用法：duban serve 文件夹。',
    en: 'No folder was given, or more than one; usage: duban serve FOLDER.',
  },
  'usage.no-pages': {
    zh: '“{folder}”中没有网页；请先运行 npm run build 生成，或改用 npm start（会自动生成）。',
    en: 'There are no pages in "{folder}"; build them with npm run build first, or use npm start, which does.',
  },
  'usage.no-port': {
    zh: '“{text}”不是端口；--port 后面请写 0 到 65535 的整数。',
    en: '"{text}" is no port; write a whole number from 0 to 65535 after --port.',
  },
  'usage.no-origin': {
    zh: '“{text}”不是网页来源；--origin 后面请写如 https://duban.example 的来源。',
    en: '"{text}" is no origin of web pages; write one such as https://duban.example after --origin.',
  },
} as const satisfies FailureCatalogue;

export const CommandFailure = failureClass('CommandFailure', COMMAND_FAILURES);
export type CommandFailure = InstanceType<typeof CommandFailure>;
