import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Desk } from './desk/desk.ts';
import type { DeskState } from './desk/state.ts';
import { PREVIEW, type PreviewText } from './text.ts';

export const DeskContext = createContext<Desk | null>(null);

/** The desk this component stands at. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('This component stands outside the preview.');
  return desk;
}

/** What a component needs of the state of the desk; it is drawn anew only when that changes. */
export function useDeskState<T>(select: (state: DeskState) => T): T {
  const desk = useDesk();
  return useSyncExternalStore(desk.subscribe, () => select(desk.get()));
}

export const usePreviewText = (): PreviewText => PREVIEW[useDeskState(({ language }) => language)];
