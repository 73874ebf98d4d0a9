/** The share of time that drawing may take while an add-in sends one request after another. */
const SHARE = 0.2;
/** Drawing that takes less time than this is done at the next frame. */
const QUICK_MS = 12;

/**
 * Schedules redraws: at the next frame, or less often the longer drawing takes. Redraws
 * scheduled before the next one runs are merged into it.
 */
export class RedrawScheduler {
  private waiting: (() => void) | null = null;
  private cost = 0;

  /** Sets the milliseconds that the last drawing took. */
  setCost(ms: number): void {
    this.cost = ms;
  }

  schedule(work: () => void): void {
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

  /** Drops a scheduled redraw, because it has been done already. */
  cancel(): void {
    if (this.waiting !== null) this.waiting = () => undefined;
  }
}
