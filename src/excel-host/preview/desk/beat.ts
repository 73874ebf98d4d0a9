/** Share of the time that drawing may take while an add-in writes request after request. */
const SHARE = 0.2;
/** What takes less is done before the next frame is shown. */
const QUICK_MS = 12;

/**
 * When what is drawn follows what it is drawn from: at the next frame, and less often
 * the longer drawing takes. What is asked meanwhile is done once.
 */
export class Beat {
  private waiting: (() => void) | null = null;
  private cost = 0;

  /** Milliseconds that drawing took. */
  took(ms: number): void {
    this.cost = ms;
  }

  ask(work: () => void): void {
    const isAsked = this.waiting !== null;
    this.waiting = work;
    if (isAsked) return;
    const go = (): void => {
      const next = this.waiting;
      this.waiting = null;
      next?.();
    };
    if (this.cost <= QUICK_MS) requestAnimationFrame(go);
    else setTimeout(go, this.cost / SHARE);
  }

  /** What was asked for is done already. */
  drop(): void {
    if (this.waiting !== null) this.waiting = () => undefined;
  }
}
