import { failureClass, type FailureCatalogue } from '#core/failure/failure';

/** Failures of calling a registry service; `{address}` is the address that was called. */
export const CLIENT_FAILURES = {
  'registry.bad-address': {
    zh: '“{address}”不是登记服务的网址；请填写以 http:// 或 https:// 开头的地址。',
    en: '"{address}" is no address of a registry service; give one that begins with http:// or https://.',
  },
  'registry.unreachable': {
    zh: '连接不上登记服务“{address}”；请检查网络和地址，并向管理员确认服务已启动、允许本加载项访问、证书有效。',
    en: 'The registry service "{address}" cannot be reached; check the network and the address, and ask its administrator whether it runs, lets this add-in in and has a valid certificate.',
  },
  'registry.slow': {
    zh: '登记服务“{address}”在 {seconds} 秒内没有答复完，已停止等待；请稍后重试，如经常如此请联系管理员。',
    en: 'The registry service "{address}" did not finish its answer within {seconds} seconds; try again later, and tell its administrator if that happens often.',
  },
  'registry.cut-off': {
    zh: '登记服务“{address}”的答复中途断开，收到的数据没有采用；请检查网络后重试。',
    en: 'The answer of the registry service "{address}" broke off midway and was not used; check the network and try again.',
  },
  'registry.broken-answer': {
    zh: '登记服务“{address}”的答复不是完整的 JSON 数据，没有采用；请重试，如仍不行请联系管理员。',
    en: 'The answer of the registry service "{address}" is not complete JSON and was not used; try again, and tell its administrator if that does not help.',
  },
  'registry.web-page': {
    zh: '“{address}”返回的是网页而不是台账数据，可能需要先在浏览器中登录网络，或者地址有误；请打开该地址查看。',
    en: '"{address}" answered with a web page instead of a registry: the network may want you to log in first, or the address is wrong; open it in a browser to see.',
  },
  'registry.unfit-answer': {
    zh: '登记服务“{address}”的数据不符合格式：{place} 处应为 {expected}；数据没有采用，请把此提示转给管理员。',
    en: 'The data of the registry service "{address}" do not fit the format: {expected} is expected at {place}; they were not used, please pass this on to its administrator.',
  },
  'registry.newer-format': {
    zh: '登记服务“{address}”的数据格式（{format}）比本软件新；请更新督办台账后重试。',
    en: 'The registry service "{address}" speaks a newer format ({format}) than this version; update Duban and try again.',
  },
  'registry.refused': {
    zh: '登记服务“{address}”拒绝了请求（HTTP {status}）；请确认您有访问权限，或联系管理员。',
    en: 'The registry service "{address}" refused the request (HTTP {status}); make sure that you have access, or ask its administrator.',
  },
  'registry.redirected': {
    zh: '登记服务“{address}”把请求转到了别处，没有跟随；如服务已搬迁请改用新地址，如是上网认证请先在浏览器中登录。',
    en: 'The registry service "{address}" sent the request elsewhere, which was not followed; use its new address if it moved, or log in to the network in a browser first.',
  },
  'registry.wrong-address': {
    zh: '“{address}”上没有登记服务；请检查地址是否完整。',
    en: 'There is no registry service at "{address}"; check that the address is complete.',
  },
  'registry.unavailable': {
    zh: '登记服务“{address}”暂时不可用（HTTP {status}）；请稍后重试，如仍不行请联系管理员。',
    en: 'The registry service "{address}" is not available at the moment (HTTP {status}); try again later, and tell its administrator if that does not help.',
  },
  'registry.answer-too-large': {
    zh: '登记服务“{address}”的答复超过 {limit} MB，没有采用；请联系管理员检查该通知的数据。',
    en: 'The answer of the registry service "{address}" is larger than {limit} MB and was not used; ask its administrator to check the data of the notice.',
  },
} as const satisfies FailureCatalogue;

export type ClientFailureCode = keyof typeof CLIENT_FAILURES;

export const ClientFailure = failureClass('ClientFailure', CLIENT_FAILURES);
export type ClientFailure = InstanceType<typeof ClientFailure>;
