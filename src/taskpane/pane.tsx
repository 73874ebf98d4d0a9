import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import type { PaneStore } from './session/state/store.ts';
import { Shell } from './shell.tsx';
import { StoreContext } from './use-pane.ts';

/** The fonts are those of page.css, which is there before any script. */
const FONTS = { fontFamilyBase: 'inherit' };
const THEMES = {
  light: { ...webLightTheme, ...FONTS },
  dark: { ...webDarkTheme, ...FONTS },
};

/** The task pane. Fluent's components follow the contrast themes of Windows by themselves. */
export function Pane({ store }: { readonly store: PaneStore }) {
  const isDark = useSyncExternalStore(store.subscribe, () => store.get().isDark);
  const language = useSyncExternalStore(store.subscribe, () => store.get().language);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  return (
    <StoreContext value={store}>
      <FluentProvider theme={isDark ? THEMES.dark : THEMES.light} style={{ height: '100%' }}>
        <Shell />
      </FluentProvider>
    </StoreContext>
  );
}
