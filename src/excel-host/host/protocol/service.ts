import { notImplemented } from '../excel-error/host-failure.ts';
import { HostObject } from './host-object.ts';

/** Receives the library's notice that handlers of ribbon commands are registered. */
class AddinService extends HostObject {
  readonly type = 'AddinInternalService';

  NotifyActionHandlerReady(): null {
    return null;
  }
}

/** Creates the objects that the client requests by type name. */
export function createService(typeName: string): HostObject {
  if (typeName === 'Microsoft.InternalService.AddinInternalService') return new AddinService();
  throw notImplemented('Request', typeName);
}
