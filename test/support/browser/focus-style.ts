/// <reference lib="dom" />

type RecordingWindow = Window & { readonly hasUnchangedStyle?: () => boolean };

/**
 * Runs in a page: records the styles of every control before a key is pressed. Must not use
 * anything from outside the function.
 */
export function rememberStyles(): void {
  const SEEN = ['outline', 'boxShadow', 'border', 'backgroundColor', 'transform', 'textDecoration'] as const;
  const styleOf = (control: Element): string =>
    [control, control.parentElement, control.nextElementSibling]
      .flatMap((element) =>
        element === null
          ? []
          : ['', '::before', '::after'].flatMap((part) => {
              const style = getComputedStyle(element, part);
              return SEEN.map((name) => style[name]);
            }),
      )
      .join(';');
  const controls = document.querySelectorAll('a, button, input, textarea, select, [tabindex="0"]');
  const styles = new Map([...controls].map((control) => [control, styleOf(control)]));
  const before = document.hasFocus() ? document.activeElement : null;
  const hasUnchangedStyle = (): boolean => {
    const { activeElement: now } = document;
    // The active cell has the same frame with and without the focus, as in Excel.
    if (now === null || now === before || now.id === 'cell-editor' || !document.hasFocus()) return false;
    return styles.get(now) === styleOf(now);
  };
  Object.assign(window, { hasUnchangedStyle });
}

/** Runs in a page: whether the focused control has the same styles as before it got the focus. */
export const hasSameStyle = (): boolean => (window as RecordingWindow).hasUnchangedStyle?.() ?? false;
