/// <reference lib="dom" />

/** What a user does on the page of a story: states that the components keep themselves are reached by it. */

/** How long an element is waited for, in steps of 20 ms. */
const TRIES = 500;

/** Waits until something is found. @throws {Error} that says what was not. */
export async function until<T>(what: string, find: () => T | null | undefined): Promise<T> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = find();
    if (found !== null && found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`Not on the page: ${what}`);
}

/** Texts of the page, the names of its controls included. */
export const pageText = (): string =>
  [
    document.body.textContent,
    ...[...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label')),
    ...[...document.querySelectorAll('[placeholder]')].map((element) => element.getAttribute('placeholder')),
  ].join('\n');

/** Waits until the page shows a text. */
export const shows = async (text: string): Promise<void> => {
  await until(text, () => (pageText().includes(text) ? true : null));
};

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent;

/** Presses the first button whose name begins with some words. */
export async function press(name: string): Promise<void> {
  const found = await until(`the button ${name}`, () =>
    [...document.querySelectorAll<HTMLElement>('button')].find((element) => nameOf(element).startsWith(name)),
  );
  found.click();
}

/** Changes the state of the check box, switch or radio button with a name. */
export async function check(name: string): Promise<void> {
  const found = await until(`the box ${name}`, () =>
    [...document.querySelectorAll<HTMLInputElement>('input')].find((element) =>
      [...(element.labels ?? [])].some((label) => label.textContent.startsWith(name)),
    ),
  );
  found.click();
}

/** Types into the only field of a kind. */
export async function fill(selector: string, text: string): Promise<void> {
  const field = await until(selector, () => document.querySelector<HTMLInputElement>(selector));
  // React notices a value only when it is set by the element's own setter.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, text);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
