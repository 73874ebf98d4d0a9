/**
 * Runs in the pane before the library of Office: sets `window.external` to the workbook of
 * the surrounding page, as Office for Windows does with its own. Apart from that the pane is
 * the page that Excel loads.
 */
const { dubanHost } = window.parent as Window & { readonly dubanHost?: { readonly external: object } };
if (dubanHost) Object.defineProperty(window, 'external', { value: dubanHost.external, configurable: true });

// F6 leads from the pane back to the workbook, as in Excel: the surrounding page handles it.
if (dubanHost)
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'F6') return;
    event.preventDefault();
    const { key, shiftKey } = event;
    window.frameElement?.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true }));
  });

export {};
