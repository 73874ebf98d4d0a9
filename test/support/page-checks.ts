/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Frame } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with a document as it is now, frames in it aside: rule and element of each. */
export async function violations(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(AXE);
  return frame.evaluate(async (values) => {
    const { axe: here } = window as unknown as { readonly axe: typeof axe };
    const found = await here.run(document, {
      runOnly: { type: 'tag', values },
      iframes: false,
      resultTypes: ['violations'],
    });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html} ${failureSummary}`),
    );
  }, RULES);
}

/** Everything a document says now: what is read on it, and what only those who listen are told. */
export const wordsOf = (frame: Frame): Promise<string> =>
  frame.evaluate(() => {
    const told = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];
    return [
      document.title,
      document.body.innerText,
      ...[...document.querySelectorAll('*')].flatMap((element) =>
        told.flatMap((name) => element.getAttribute(name) ?? []),
      ),
    ].join('\n');
  });
