import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { useEffect, useSyncExternalStore } from 'react';
import type { PaneStore } from './session/state/store.ts';
import { Shell } from './shell.tsx';
import { StoreContext } from './use-pane.ts';

/** With Chinese fonts: Fluent's own list names only Latin ones. */
const FACES =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif";
const THEMES = {
  light: { ...webLightTheme, fontFamilyBase: FACES },
  dark: { ...webDarkTheme, fontFamilyBase: FACES },
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
