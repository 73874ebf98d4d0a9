const KEY = 'duban.registry';

/** The address of the registry service that was set on this machine; "": the server the pane comes from. */
export function registryAddress(): string {
  try {
    return window.localStorage.getItem(KEY) ?? '';
  } catch {
    // Browsers may refuse storage to a page in a frame.
    return '';
  }
}

/** Stores an address, if the browser allows it; "" restores the default. */
export function keepRegistryAddress(address: string): void {
  try {
    if (address === '') window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, address);
  } catch {
    // Then the address is used until the pane is closed.
  }
}
