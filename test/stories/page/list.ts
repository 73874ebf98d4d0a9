/// <reference lib="dom" />
import { STORY_NAMES } from '../stories.ts';

/** Below the contrast theme: what the page cannot do itself. */
const CONTRAST_HINT =
  '高对比度由系统或浏览器决定：请在开发者工具“渲染”中模拟 forced-colors: active。The colours of a contrast theme come from the browser: emulate forced-colors in its developer tools.';

const OPTIONS = {
  lang: ['zh', 'en'],
  theme: ['light', 'dark', 'contrast'],
  width: ['320', '350', '600'],
} as const;

/** The list of all stories, each a link, next to the one that was chosen last. */
export function showList(query: URLSearchParams): void {
  const chosen = new URLSearchParams(
    Object.entries(OPTIONS).map(([name, [first]]) => [name, query.get(name) ?? first]),
  );
  const frame = Object.assign(document.createElement('iframe'), { title: 'story' });
  const hint = document.createElement('p');
  const links = STORY_NAMES.map((name) => {
    const link = Object.assign(document.createElement('a'), { textContent: name });
    link.addEventListener('click', (event) => {
      event.preventDefault();
      chosen.set('state', name);
      show();
    });
    return link;
  });
  const show = (): void => {
    for (const link of links) {
      const address = new URLSearchParams([...chosen, ['state', link.textContent]]);
      address.delete('state');
      link.href = `?state=${link.textContent}&${address.toString()}`;
      link.style.fontWeight = link.textContent === chosen.get('state') ? 'bold' : '';
    }
    hint.textContent = chosen.get('theme') === 'contrast' ? CONTRAST_HINT : '';
    frame.style.cssText = `height: 100%; border: 1px solid gray; width: ${chosen.get('width') ?? ''}px`;
    if (chosen.has('state')) {
      const inFrame = new URLSearchParams(chosen);
      inFrame.delete('width');
      frame.src = `?${inFrame.toString()}`;
    }
  };
  const selects = Object.entries(OPTIONS).map(([name, values]) => {
    const select = Object.assign(document.createElement('select'), { ariaLabel: name });
    select.append(...values.map((value) => new Option(value)));
    select.value = chosen.get(name) ?? '';
    select.addEventListener('change', () => {
      chosen.set(name, select.value);
      show();
    });
    return select;
  });
  const nav = document.createElement('nav');
  nav.style.cssText = 'overflow: auto; width: 220px; display: flex; flex-direction: column; gap: 4px';
  nav.append(...selects, hint, ...links);
  const all = document.createElement('div');
  all.style.cssText = 'display: flex; gap: 16px; height: 100vh; padding: 8px; box-sizing: border-box';
  all.append(nav, frame);
  document.body.replaceChildren(all);
  show();
}
