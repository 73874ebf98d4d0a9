import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Language } from '#core/finding/language';
import type { PaneState } from './session/state.ts';
import type { PaneStore } from './session/store.ts';

export const StoreContext = createContext<PaneStore | null>(null);

/** The store of the pane this component stands in. */
export function useStore(): PaneStore {
  const store = useContext(StoreContext);
  if (store === null) throw new Error('This component stands outside the pane.');
  return store;
}

/** What a component needs of the state of the pane; it is drawn anew only when that changes. */
export function usePane<T>(select: (state: PaneState) => T): T {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => select(store.get()));
}

/** The words of a catalogue in the language of the pane. */
export const useText = <T>(catalogue: Readonly<Record<Language, T>>): T =>
  catalogue[usePane(({ language }) => language)];
