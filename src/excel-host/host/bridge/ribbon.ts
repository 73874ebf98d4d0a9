/** A list in the form Office for Windows passes lists: the `toArray` of a COM SAFEARRAY. */
export interface SafeArray {
  readonly toArray: () => readonly unknown[];
}

export const safeArray = (values: readonly unknown[]): SafeArray => ({ toArray: () => values });

type Handler = (id: number, payload: SafeArray) => void;

/** Event number: the user pressed a ribbon button. */
export const BUTTON_PRESSED = 39;
/** Call number: the function of a ribbon button has completed. */
export const BUTTON_DONE = 94;

/**
 * The ribbon buttons that run a function of the add-in, as Office for Windows triggers
 * them: the library looks the function up by name and reports its completion.
 */
export class Ribbon {
  private handlers: readonly Handler[] = [];
  private readonly waiting = new Map<string, (isDone: boolean) => void>();
  private last = 0;

  register(handler: Handler): void {
    this.handlers = [...this.handlers, handler];
  }

  unregister(): void {
    this.handlers = [];
  }

  /**
   * Presses the button of a function. Resolves to false if the add-in has no function of
   * that name, or has not registered yet.
   */
  press(name: string): Promise<boolean> {
    const [handler] = this.handlers;
    if (handler === undefined) return Promise.resolve(false);
    this.last += 1;
    const id = String(this.last);
    const done = new Promise<boolean>((resolve) => this.waiting.set(id, resolve));
    handler(BUTTON_PRESSED, safeArray([id, name, JSON.stringify({ source: { id: name } })]));
    return done;
  }

  /** Handles the completion report of the library: `[id, status, …]`, status 0 for success. */
  finish([id, status]: readonly unknown[]): void {
    this.waiting.get(String(id))?.(status === 0);
    this.waiting.delete(String(id));
  }
}
