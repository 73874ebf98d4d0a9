const FOCUSABLE = 'button:not([tabindex="-1"]):not(:disabled), [tabindex="0"]';

/** Moves the focus to the next part of the page for F6: ribbon, sheet, sheet tabs, pane; `by` is 1, or -1 for Shift. */
export function goToNextRegion(by: 1 | -1, focusGrid: () => void): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null,
  );
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  const from = current < 0 && by < 0 ? 0 : current;
  const next = regions[(from + by + regions.length) % regions.length];
  if (next === undefined) return;
  if (next.dataset.region === 'grid') focusGrid();
  else if (next instanceof HTMLIFrameElement) goInto(next);
  else next.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}

/** Focuses the element of a framed page that had the focus last, else its first control. */
function goInto(frame: HTMLIFrameElement): void {
  frame.focus();
  const inside = frame.contentDocument;
  if (inside?.activeElement === inside?.body) inside?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}
