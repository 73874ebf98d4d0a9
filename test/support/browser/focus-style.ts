/// <reference lib="dom" />

type Remembering = Window & { readonly hasSameLook?: () => boolean };

/** In a page: keeps how every control looks before a key is pressed. Uses nothing from outside. */
export function rememberLooks(): void {
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
    // The frame around the active cell is there whether or not the grid has the focus, as in Excel.
    if (now === null || now === before || now.id === 'cell-editor' || !document.hasFocus()) return false;
    return looks.get(now) === lookOf(now);
  };
  Object.assign(window, { hasSameLook });
}

/** In a page: whether the control that got the focus looks as it did without it. */
export const hasSameLook = (): boolean => (window as Remembering).hasSameLook?.() ?? false;
