import { failureClass, type FailureCatalogue } from '#core/failure/failure';

/** Failures the registry service answers with; the client throws them too. */
export const SERVICE_FAILURES = {
  'registry.no-such-notice': {
    zh: '登记服务中没有通知“{notice}”，可能已被撤下；请刷新通知列表后重新选择。',
    en: 'The registry service has no notice "{notice}"; it may have been withdrawn: load the list of notices again and choose anew.',
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
} as const satisfies FailureCatalogue;

export type ServiceFailureCode = keyof typeof SERVICE_FAILURES;

export const ServiceFailure = failureClass('ServiceFailure', SERVICE_FAILURES);
export type ServiceFailure = InstanceType<typeof ServiceFailure>;
