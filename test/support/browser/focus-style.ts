/// <reference lib="dom" />

type Remembering = Window & { readonly hasSameLook?: () => boolean };

/** Runs in a page: stores the styles of every control before a key is pressed. Must not use anything from outside. */
export function rememberStyles(): void {
  const SEEN = ['outline', 'boxShadow', 'border', 'backgroundColor', 'transform', 'textDecoration'] as const;
  const lookOf = (control: Element): string =>
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
  const looks = new Map([...controls].map((control) => [control, lookOf(control)]));
  const before = document.hasFocus() ? document.activeElement : null;
  const hasSameLook = (): boolean => {
    const { activeElement: now } = document;
    // The active cell has its frame with and without the focus, as in Excel.
    if (now === null || now === before || now.id === 'cell-editor' || !document.hasFocus()) return false;
    return looks.get(now) === lookOf(now);
  };
  Object.assign(window, { hasSameLook });
}

/** Runs in a page: whether the focused control has the same styles as before it got the focus. */
export const hasSameStyle = (): boolean => (window as Remembering).hasSameLook?.() ?? false;
