import { useEffect, useMemo, useState } from 'react';
import { useEditorState } from '../editor/use-editor.ts';
import { type RibbonGroup, ribbonOf } from './ribbon.ts';

/** The groups of the ribbon, read from the manifest of the build; none until it is there. */
export function useRibbon(): readonly RibbonGroup[] {
  const language = useEditorState((state) => state.language);
  const [manifest, setManifest] = useState<Document | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    void fetch('manifest.xml', { signal: stop.signal })
      .then((answer) => answer.text())
      .then((text) => setManifest(new DOMParser().parseFromString(text, 'application/xml')))
      .catch(() => undefined);
    return () => stop.abort();
  }, []);
  return useMemo(() => (manifest === null ? [] : ribbonOf(manifest, language)), [manifest, language]);
}
