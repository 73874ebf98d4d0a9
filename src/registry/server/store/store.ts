import type { InputFailure } from '#core/failure/input-failure';
import type { Registry } from '#core/record/registry';

/** One notice as it is kept. */
export interface StoredNotice {
  /** The registry of this notice alone; the same value as long as nothing in it has changed. */
  readonly registry: Registry;
  /** Another one when anything in the registry has changed; letters, digits, - and _. */
  readonly version: string;
}

/** A file (or row) that gives no notice, and why. */
export interface Unusable {
  readonly file: string;
  readonly failure: InputFailure;
}

export interface StoreContent {
  readonly notices: readonly StoredNotice[];
  readonly unusable: readonly Unusable[];
}

/**
 * Where the service takes notices from. What it gives is as things stand when
 * it is asked. Throws `service.no-folder` when nothing can be read at all.
 */
export interface RegistryStore {
  readonly list: () => Promise<StoreContent>;
  /** Null where there is no notice of this id. */
  readonly get: (id: string) => Promise<StoredNotice | null>;
}
