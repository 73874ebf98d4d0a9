import { failureClass, type FailureCatalogue } from '#core/failure/failure';

/** Failures of a command: it was called in a wrong way, or its output cannot be written. */
export const COMMAND_FAILURES = {
  'file.unwritable': {
    zh: '无法写入“{file}”（{reason}）；请检查文件夹是否存在、文件是否已在 Excel 或 WPS 中打开。',
    en: '"{file}" cannot be written ({reason}); check that the folder exists and that the file is not open in Excel or WPS.',
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
