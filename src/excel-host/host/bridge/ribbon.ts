/** A list as Office for Windows hands it over. */
export interface SafeArray {
  readonly toArray: () => readonly unknown[];
}

export const list = (values: readonly unknown[]): SafeArray => ({ toArray: () => values });

type Handler = (id: number, payload: SafeArray) => void;

/** Number by which the library is told that a person pressed a button of the ribbon. */
export const BUTTON_PRESSED = 39;
/** Number by which the library tells that what the button does is done. */
export const BUTTON_DONE = 94;

/**
 * The buttons of the ribbon that run a function of the add-in, as Office for Windows
 * presses them: the library looks the function up and tells when it is done.
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

  /** Presses a button by the name of its function. False: the add-in has none of that name, or is not there yet. */
  press(name: string): Promise<boolean> {
    const [handler] = this.handlers;
    if (handler === undefined) return Promise.resolve(false);
    this.last += 1;
    const id = String(this.last);
    const done = new Promise<boolean>((resolve) => this.waiting.set(id, resolve));
    handler(BUTTON_PRESSED, list([id, name, JSON.stringify({ source: { id: name } })]));
    return done;
  }

  /** Takes the library's word that a button is done: its id, how it ended, what else it says. */
  finish([id, status]: readonly unknown[]): void {
    this.waiting.get(String(id))?.(status === 0);
    this.waiting.delete(String(id));
  }
}
