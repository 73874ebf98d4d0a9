import { failureClass, type FailureCatalogue } from '#core/failure/failure';

/** Failures of starting the registry service, and of the files it cannot serve. */
export const SERVER_FAILURES = {
  'registry.notice-elsewhere': {
    zh: '文件“{file}”中的通知“{notice}”在“{other}”中已有，只提供前一份；请只保留一份。',
    en: 'The notice "{notice}" of the file "{file}" stands in "{other}" too, which is the one served; keep only one of them.',
  },
  'registry.odd-id': {
    zh: '文件“{file}”中的通知编号“{notice}”不能用于网址，无法提供；请更正编号。',
    en: 'The notice id "{notice}" of the file "{file}" cannot stand in an address, so it is not served; correct the id.',
  },
  'registry.being-read': {
    zh: '文件“{file}”正在读取，还没有读完；请稍后刷新通知列表。',
    en: 'The file "{file}" is being read; load the list of notices again in a moment.',
  },
  'registry.other-kind': {
    zh: '“{file}”不是通知的文件格式，没有提供；能提供的是 txt、html、docx、pdf、xlsx、xlsm 和 json。',
    en: '"{file}" is in no format of notices and is not served; those served are txt, html, docx, pdf, xlsx, xlsm and json.',
  },
  'registry.subfolder': {
    zh: '“{file}”是子文件夹，其中的文件没有提供；请把通知直接放在所提供的文件夹里。',
    en: '"{file}" is a subfolder, whose files are not served; put notices into the served folder itself.',
  },
  'registry.no-ordinary-file': {
    zh: '“{file}”是链接或特殊文件，没有提供；请把通知文件本身放进文件夹。',
    en: '"{file}" is a link or a special file and is not served; put the file itself into the folder.',
  },
  'service.port-taken': {
    zh: '端口 {port} 无法使用（{reason}）；请用 --port 换一个端口。',
    en: 'The port {port} cannot be used ({reason}); choose another one with --port.',
  },
  'file.not-folder': {
    zh: '“{file}”不是文件夹；请给出存放通知的文件夹。',
    en: '"{file}" is not a folder; give the folder the notices are in.',
  },
} as const satisfies FailureCatalogue;

export const ServerFailure = failureClass('ServerFailure', SERVER_FAILURES);
export type ServerFailure = InstanceType<typeof ServerFailure>;
