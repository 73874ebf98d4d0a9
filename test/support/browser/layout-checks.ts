/// <reference lib="dom" />
import type { Frame } from 'playwright-core';

/**
 * The elements that do not fit into the width of a document: those that scroll sideways or
 * reach beyond the page, and texts that are cut off without an ellipsis.
 */
export const layoutFaults = (frame: Frame): Promise<readonly string[]> =>
  frame.evaluate(() => {
    const named = (element: Element, how: string): string => `${how}: ${element.outerHTML.slice(0, 200)}`;
    /** Whether an element is a text for screen readers or collapsed to no width. */
    const isUnseen = (element: Element): boolean => {
      const { clipPath, overflowX } = getComputedStyle(element);
      if (clipPath !== 'none' || (element.clientWidth === 0 && overflowX === 'hidden')) return true;
      return element.parentElement !== null && isUnseen(element.parentElement);
    };
    /** Whether a placeholder is too long, so that it is cut off without an ellipsis. */
    const isHintCut = (element: Element): boolean => {
      if (!(element instanceof HTMLInputElement) || element.value !== '') return false;
      const { font, paddingLeft, paddingRight } = getComputedStyle(element);
      const pen = document.createElement('canvas').getContext('2d');
      if (pen === null) return false;
      pen.font = font;
      const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return pen.measureText(element.placeholder).width > room;
    };
    const clipping = [...document.querySelectorAll('li, section')].filter(
      (element) => getComputedStyle(element).contentVisibility === 'auto',
    );
    // Items out of sight are laid out too.
    const all = document.createElement('style');
    all.textContent = '* { content-visibility: visible !important }';
    document.head.append(all);
    const found = [...document.querySelectorAll<HTMLElement>('html, body, body *:not(svg *)')].flatMap(
      (element) => {
        if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
        const { overflowX, textOverflow, display } = getComputedStyle(element);
        const { left, right } = element.getBoundingClientRect();
        const isWider = display !== 'inline' && element.scrollWidth > element.clientWidth + 1;
        if (isUnseen(element)) return [];
        if (isWider && (overflowX === 'auto' || overflowX === 'scroll')) return [named(element, 'scrolls')];
        if (isHintCut(element)) return [named(element, 'cut')];
        if (isWider && overflowX !== 'visible' && textOverflow !== 'ellipsis') return [named(element, 'cut')];
        if (left < -1 || right > window.innerWidth + 1) return [named(element, 'beyond')];
        // Items of long lists clip what reaches beyond them, without scrolling.
        const item = clipping.find((one) => one !== element && one.contains(element));
        if (item !== undefined && right > item.getBoundingClientRect().right + 1)
          return [named(element, 'clipped')];
        return [];
      },
    );
    all.remove();
    return found;
  });
