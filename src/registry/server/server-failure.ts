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
