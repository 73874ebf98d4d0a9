import { notImplemented } from './host-failure.ts';
import { HostObject } from './host-object.ts';

/** The library's own notice that handlers of ribbon commands are there. */
class AddinService extends HostObject {
  readonly type = 'AddinInternalService';

  NotifyActionHandlerReady(): null {
    return null;
  }
}

/** Makes the objects that the client asks for by type name. */
export function serviceOf(typeName: string): HostObject {
  if (typeName === 'Microsoft.InternalService.AddinInternalService') return new AddinService();
  throw notImplemented('Request', typeName);
}
