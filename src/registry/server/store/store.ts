import type { Failure } from '#core/failure/failure';
import type { Registry } from '#core/record/registry';

/** One notice in the store. */
export interface StoredNotice {
  /** The registry of this notice alone; the same object as long as nothing in it has changed. */
  readonly registry: Registry;
  /** Changes with the registry; letters, digits, - and _. */
  readonly version: string;
}

/** A file that cannot be served, and why. */
export interface Unusable {
  readonly file: string;
  readonly failure: Failure;
}

export interface StoreContent {
  readonly notices: readonly StoredNotice[];
  readonly unusable: readonly Unusable[];
}

/**
 * Where the service takes notices from; each call returns the current state.
 *
 * @throws ServiceFailure `service.no-folder` where nothing can be read at all
 */
export interface RegistryStore {
  readonly list: () => Promise<StoreContent>;
  /** Null where there is no notice of this id. */
  readonly get: (id: string) => Promise<StoredNotice | null>;
}
