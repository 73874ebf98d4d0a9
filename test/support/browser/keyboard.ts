/// <reference lib="dom" />
import type { Frame, Locator } from 'playwright-core';
import { hasSameStyle, rememberStyles } from './focus-style.ts';
import type { Preview } from './preview.ts';

/** Number of checks for the focus, one every 50 ms: half a minute. */
const FOCUS_TRIES = 600;

/** Maximal number of presses of a key to reach a control. */
const FARTHEST = 60;

/**
 * A user of the preview without a mouse. After every key an element must have the focus, and
 * a control that received the focus must have another style than before.
 */
export class Keyboard {
  constructor(private readonly preview: Preview) {}

  /** Presses keys one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      for (const frame of await this.frames()) await frame.evaluate(rememberStyles);
      await this.preview.page.keyboard.press(key);
      await this.waitForFocus(key);
    }
  }

  /**
   * Presses a key until a control has the focus.
   * @throws {Error} if it is not reached.
   */
  async to(control: Locator, key = 'Tab'): Promise<void> {
    for (let stops = 0; stops <= FARTHEST; stops += 1) {
      if (await control.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await this.press(key);
    }
    throw new Error(
      `${control.toString()} is not reached by ${key}; the focus is on ${await this.focusedElement()}.`,
    );
  }

  /** Presses a key in the sheet until the id of the active cell matches. */
  async untilActive(id: RegExp, key: string): Promise<void> {
    const editor = this.preview.page.locator('#cell-editor');
    for (let steps = 0; steps <= FARTHEST; steps += 1) {
      if (id.test((await editor.getAttribute('aria-activedescendant')) ?? '')) return;
      await this.press(key);
    }
    throw new Error(`No cell ${id.source} is reached by ${key}.`);
  }

  /** The HTML of the element that has the focus, in the page or the pane; "" if none has it. */
  async focusedElement(): Promise<string> {
    for (const frame of (await this.frames()).reverse()) {
      const found = await frame.evaluate(() => {
        const { activeElement } = document;
        const isNone = activeElement === document.body || activeElement instanceof HTMLIFrameElement;
        return isNone || !document.hasFocus() ? '' : (activeElement?.outerHTML.slice(0, 200) ?? '');
      });
      if (found !== '') return found;
    }
    return '';
  }

  private async waitForFocus(key: string): Promise<void> {
    let place = '';
    let isSeen = false;
    // The pane may move the focus only after it has rendered.
    for (let tries = 0; tries < FOCUS_TRIES && !isSeen; tries += 1) {
      if (tries > 0) await this.preview.page.waitForTimeout(50);
      place = await this.focusedElement();
      isSeen = place !== '' && (await this.hasNewStyle());
    }
    if (place === '') throw new Error(`After ${key} no element has the focus.`);
    if (!isSeen)
      throw new Error(`After ${key} the element with the focus has the same style as before: ${place}`);
  }

  private async hasNewStyle(): Promise<boolean> {
    for (const frame of await this.frames()) if (await frame.evaluate(hasSameStyle)) return false;
    return true;
  }

  private async frames(): Promise<Frame[]> {
    return [this.preview.page.mainFrame(), await this.preview.document()];
  }
}
