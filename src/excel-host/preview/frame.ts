/**
 * Runs in a page of the add-in before the library of Office does: puts the workbook of
 * the page around it where Office for Windows puts its own. Nothing else of the page
 * differs from what Excel is given.
 */
const { dubanHost } = window.parent as Window & { readonly dubanHost?: { readonly external: object } };
if (dubanHost) Object.defineProperty(window, 'external', { value: dubanHost.external, configurable: true });

// F6 leads from the pane back to the workbook, as in Excel; the page around it knows where to.
if (dubanHost)
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const { key, shiftKey } = event;
    window.frameElement?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));
  });

export {};
