/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Waits until all animations have ended. Even with reduced motion a transition begins with
 * the old colours, and on a busy machine it may take a while to end.
 */
const settled = (frame: Frame): Promise<void> =>
  frame.evaluate(async () => {
    /**
     * Those that end: not that of an indeterminate progress bar, and not a transition in an item
     * out of sight that is not rendered (content-visibility), which is paused.
     */
    const isRunning = ({ effect, playState }: Animation): boolean =>
      playState === 'running' &&
      effect?.getComputedTiming().endTime !== Infinity &&
      (effect as KeyframeEffect | null)?.target?.checkVisibility({ contentVisibilityAuto: true }) === true;
    // Styles that are about to change get their transitions with the next frame.
    const nextFrame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    do await nextFrame();
    while (document.getAnimations().some(isRunning));
  });

/** The accessibility faults that axe finds in a document without its frames, after its animations: rule and element. */
export async function violations(frame: Frame): Promise<readonly string[]> {
  await settled(frame);
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  return frame.evaluate(async (values) => {
    const { axe: loaded } = window as unknown as { readonly axe: typeof axe };
    const found = await loaded.run(document, {
      runOnly: { type: 'tag', values },
      iframes: false,
      resultTypes: ['violations'],
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
    );
  }, RULES);
}

/** All texts of a document: the visible ones, and those for screen readers. */
export const wordsOf = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const attributes = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];
    return [
      document.title,
      document.body.innerText,
      ...[...document.querySelectorAll('*')].flatMap((element) =>
        attributes.flatMap((name) => element.getAttribute(name) ?? []),
      ),
    ].join('\n');
  });
