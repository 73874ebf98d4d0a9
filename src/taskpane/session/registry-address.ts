const KEY = 'duban.registry';

/** The address somebody set on this machine; "" where it is the service the pane comes from. */
export function registryAddress(): string {
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    // Browsers may refuse to keep anything for a page in a frame.
    return '';
  }
}

/** Keeps an address as far as the browser keeps anything; "" sets the usual one again. */
export function keepRegistryAddress(address: string): void {
  try {
    if (address === '') window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, address);
  } catch {
    // Then it holds for this visit only.
  }
}
