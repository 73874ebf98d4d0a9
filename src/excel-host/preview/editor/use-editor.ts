import { createContext, useContext, useSyncExternalStore } from 'react';
import type { WorkbookEditor } from './workbook-editor.ts';
import type { EditorState } from './editor-state.ts';
import { PREVIEW, type PreviewText } from '../text.ts';

export const EditorContext = createContext<WorkbookEditor | null>(null);

/**
 * The editor of the preview that the component is in.
 * @throws {Error} outside the preview.
 */
export function useEditor(): WorkbookEditor {
  const editor = useContext(EditorContext);
  if (editor === null) throw new Error('This component is outside the preview.');
  return editor;
}

/** A part of the state of the editor; the component is rendered again only when that part changes. */
export function useEditorState<T>(select: (state: EditorState) => T): T {
  const editor = useEditor();
  return useSyncExternalStore(editor.subscribe, () => select(editor.get()));
}

export const usePreviewText = (): PreviewText => PREVIEW[useEditorState(({ language }) => language)];
