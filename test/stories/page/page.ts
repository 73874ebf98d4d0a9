/// <reference lib="dom" />
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Language } from '#core/text/language';
import { Pane } from '../../../src/taskpane/pane.tsx';
import { SHELL_TEXT } from '#taskpane/text/shell';
import { pageText, shows, until } from '../acts.ts';
import { variantsOf } from '../aspects.ts';
import type { Stage } from '../stage.ts';
import { isStory, STORIES, type Service, type Story } from '../stories.ts';
import { showList } from './list.ts';

declare global {
  interface Window {
    /** The page of the stories, for tests. */
    stories?: StoryPage;
  }
}

/** How a story is shown. The colours of a contrast theme are the browser's: the page cannot choose them. */
export interface StoryView {
  readonly language: Language;
  readonly isDark: boolean;
}

/** Opens one story after the other in the page, without loading it again. */
class StoryPage {
  private readonly root = createRoot(paneElement());
  private opened: { readonly story: Story; readonly stage: Stage } | null = null;
  private service: Service = (ask) => ask();

  constructor() {
    const fetch = window.fetch.bind(window);
    window.fetch = (url, init) => {
      const ask = (): Promise<Response> => fetch(url, init);
      return new URL(url instanceof Request ? url.url : url, location.href).pathname.startsWith('/registry')
        ? this.service(ask)
        : ask();
    };
  }

  /** Opens a story; resolves when it is seen. */
  async open(name: string, view: StoryView): Promise<void> {
    if (!isStory(name)) throw new Error(`There is no story ${name}.`);
    const story: Story = STORIES[name];
    // Else something of the story before would be taken for this one's.
    flushSync(() => this.root.render(null));
    await this.opened?.stage.leave();
    this.service = story.service ?? ((ask) => ask());
    const stage = await story.open();
    this.opened = { story, stage };
    stage.store.set(view);
    this.root.render(createElement(Pane, { store: stage.store }));
    await story.acts?.(view.language);
    await seen(story, view.language);
  }

  /** Shows the open story in another language or other colours. */
  async show(view: StoryView): Promise<void> {
    const { opened } = this;
    if (opened === null) throw new Error('No story is open.');
    opened.stage.store.set(view);
    await seen(opened.story, view.language);
  }

  /** What the state of the open story covers. */
  variants(): readonly string[] {
    return this.opened === null ? [] : variantsOf(this.opened.stage.state);
  }
}

/** Waits until a story is seen, and whatever scripts it needs are loaded. */
async function seen(story: Story, language: Language): Promise<void> {
  await shows(story.shows(language));
  await until('an end of loading', () => (pageText().includes(SHELL_TEXT[language].loading) ? null : true));
}

function paneElement(): HTMLElement {
  const element = document.getElementById('pane');
  if (element === null) throw new Error('The page has no place for the pane.');
  return element;
}

const query = new URLSearchParams(window.location.search);
const state = query.get('state');
if (state === null) showList(query);
else {
  const width = query.get('width');
  if (width !== null)
    Object.assign(paneElement().style, { width: `${width}px`, borderInlineEnd: '1px dotted gray' });
  const page = new StoryPage();
  window.stories = page;
  void page
    .open(state, {
      language: query.get('lang') === 'en' ? 'en' : 'zh',
      isDark: query.get('theme') === 'dark',
    })
    .then(() => document.body.setAttribute('data-story', state));
}
