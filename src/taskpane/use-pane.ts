import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Language } from '#core/text/language';
import type { PaneState } from './session/state/state.ts';
import type { PaneStore } from './session/state/store.ts';

export const StoreContext = createContext<PaneStore | null>(null);

export function useStore(): PaneStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('This component is outside the pane.');
  return store;
}

/** A part of the state of the pane; the component is rendered again only when that part changes. */
export function usePane<T>(select: (state: PaneState) => T): T {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** A catalogue in the language of the pane. */
export const useText = <T>(catalogue: Readonly<Record<Language, T>>): T =>
  catalogue[usePane(({ language }) => language)];
