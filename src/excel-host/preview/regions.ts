const FOCUSABLE = 'button:not([tabindex="-1"]):not(:disabled), [tabindex="0"]';

/** The parts of the page a person goes through by F6: the bar on top, the sheet, its tabs, the pane. */
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

/** Into a page in a frame: where its person was last, else its first control. */
function goInto(frame: HTMLIFrameElement): void {
  frame.focus();
  const inside = frame.contentDocument;
  if (inside?.activeElement === inside?.body) inside?.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}
