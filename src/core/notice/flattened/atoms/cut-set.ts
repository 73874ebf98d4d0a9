import type { Body } from '../body.ts';

const SEPARATOR = /[、，,。；;：:！？）)”》%％]/;
/** Furthest that `upToGap` looks. */
const LOOK_AHEAD = 24;

/** The places of a part of a body where a cell can end. Indexes of the text of the body. */
export class CutSet {
  readonly text: string;
  private readonly cuts: Uint8Array;

  constructor(
    readonly body: Body,
    readonly from: number,
    readonly to: number,
  ) {
    this.text = body.text;
    this.cuts = new Uint8Array(to - from + 1);
    this.add(from);
    this.add(to);
  }

  /** Adds a place, except before a separator, which stays with what it ends. */
  add(at: number): void {
    if (at < this.from || at > this.to) return;
    if (at < this.to && SEPARATOR.test(this.text.charAt(at)) && !this.isApart(at)) return;
    this.cuts[at - this.from] = 1;
  }

  has(at: number): boolean {
    return this.cuts[at - this.from] === 1;
  }

  /** All places in order. */
  places(): readonly number[] {
    return [...this.cuts].flatMap((cut, i) => (cut === 1 ? [this.from + i] : []));
  }

  /** Whether white space stands before a character. */
  isApart(at: number): boolean {
    return (this.body.gap[at] ?? 0) > 0;
  }

  /** The character before, "" behind white space. */
  charBefore(at: number): string {
    return at > this.from && !this.isApart(at) ? this.text.charAt(at - 1) : '';
  }

  /** The next characters from `at` on, up to white space. */
  upToGap(at: number): string {
    let end = at + 1;
    while (end < this.to && end - at < LOOK_AHEAD && !this.isApart(end)) end += 1;
    return this.text.slice(at, end);
  }
}
