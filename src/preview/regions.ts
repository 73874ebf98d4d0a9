const FOCUSABLE = 'button:not([tabindex="-1"]):not(:disabled), [tabindex="0"]';

/** The parts of the page a person goes through by F6: the bar on top, the sheet, its tabs, the pane. */
export function goToNextRegion(by: 1 | -1, focusGrid: () => void): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null,
  );
  const current = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions[(current + by + regions.length) % regions.length];
  if (next === undefined) return;
  if (next.dataset.region === 'grid') focusGrid();
  else if (next instanceof HTMLIFrameElement) next.focus();
  else next.querySelector<HTMLElement>(FOCUSABLE)?.focus();
}
