/**
 * Sentences about the registry service: what a person is told who asks it (the
 * client), and what it answers or lists itself. `{address}` is where it was asked.
 */
export const SERVICE_FAILURES = {
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
  'registry.no-such-notice': {
    zh: '登记服务中没有通知“{notice}”，可能已被撤下；请刷新通知列表后重新选择。',
    en: 'The registry service has no notice "{notice}"; it may have been withdrawn: load the list of notices again and choose anew.',
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
  'registry.notice-elsewhere': {
    zh: '文件“{file}”中的通知“{notice}”在“{other}”中已有，只提供前一份；请只保留一份。',
    en: 'The notice "{notice}" of the file "{file}" stands in "{other}" too, which is the one served; keep only one of them.',
  },
  'registry.odd-id': {
    zh: '文件“{file}”中的通知编号“{notice}”不能用于网址，无法提供；请更正编号。',
    en: 'The notice id "{notice}" of the file "{file}" cannot stand in an address, so it is not served; correct the id.',
  },
  'service.no-such-page': {
    zh: '没有这个地址；可用的地址是 /registry 和 /registry/通知编号。',
    en: 'There is no such address; those there are: /registry and /registry/NOTICE.',
  },
  'service.bad-address': {
    zh: '地址中的编码有误；通知编号须按 UTF-8 做百分号编码。',
    en: 'The address is not encoded properly; the id of the notice has to be percent-encoded UTF-8.',
  },
  'service.method': {
    zh: '不支持 {method} 方法；本服务只供读取，请用 GET 或 HEAD。',
    en: 'The method {method} is not supported; this service can only be read, with GET or HEAD.',
  },
  'service.not-acceptable': {
    zh: '请求所能接受的格式中没有 JSON；请接受 application/json。',
    en: 'The request accepts no JSON; let it accept application/json.',
  },
  'service.foreign-host': {
    zh: '请求的主机名不是本服务的；请用服务启动时显示的地址。',
    en: 'The request names a host that is not this service; use the address shown when the service started.',
  },
  'service.no-folder': {
    zh: '登记服务读不到它的通知文件夹；请管理员检查文件夹是否存在、是否有读取权限。',
    en: 'The registry service cannot read its folder of notices; its administrator should check that the folder is there and may be read.',
  },
  'service.fault': {
    zh: '登记服务内部出错；请稍后重试，如仍不行请联系管理员。',
    en: 'Something went wrong inside the registry service; try again later, and tell its administrator if that does not help.',
  },
  'service.port-taken': {
    zh: '端口 {port} 无法使用（{reason}）；请用 --port 换一个端口。',
    en: 'The port {port} cannot be used ({reason}); choose another one with --port.',
  },
  'file.not-folder': {
    zh: '“{file}”不是文件夹；请给出存放通知的文件夹。',
    en: '"{file}" is not a folder; give the folder the notices are in.',
  },
  'usage.no-folder': {
    zh: '没有给出文件夹，或给出了不止一个；用法：duban serve 文件夹。',
    en: 'No folder was given, or more than one; usage: duban serve FOLDER.',
  },
  'usage.no-port': {
    zh: '“{text}”不是端口；--port 后面请写 0 到 65535 的整数。',
    en: '"{text}" is no port; write a whole number from 0 to 65535 after --port.',
  },
  'usage.no-origin': {
    zh: '“{text}”不是网页来源；--origin 后面请写如 https://duban.example 的来源。',
    en: '"{text}" is no origin of web pages; write one such as https://duban.example after --origin.',
  },
} as const satisfies Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
