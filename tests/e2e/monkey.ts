/**
 * A reader as a model: commands that fast-check draws in any order, and what the page has to show after each. The model
 * knows the view and the browser's history; where the camera is, it leaves to other tests. The reader acts by keyboard,
 * which reaches everything, whatever lies over it.
 */
import type { Locator, Page } from '@playwright/test';
import fc from 'fast-check';
import { articleOnly } from '../../geo/story/article-only.ts';
import { stopById } from '../../geo/story/lookup.ts';
import type { Language, Story } from '../../geo/story/story.ts';
import { nextEvent, previousEvent } from '../../geo/time/timeline.ts';
import { expect, expectReady } from './fixtures.ts';
import { loseContext, restoreContext } from './gpu.ts';
import { anyCard, entryLink, markerOf } from './reader.ts';
import { pathOf, story } from './story.ts';

/** What an entry of the browser's history opens. */
interface Entry {
  language: Language;
  stop: string | null;
  at: string | null;
  only: 'article' | null;
  theme: 'light' | 'dark' | null;
}

export interface Model {
  entries: Entry[];
  index: number;
  isOffline: boolean;
  /** The card is a sheet, which takes the timeline's place. */
  isNarrow: boolean;
  /** The graphics processor went away for good. */
  isLost: boolean;
  /** What the reader has done. */
  done: string[];
}

export const newModel = (): Model => ({
  entries: [{ language: 'fr', stop: null, at: null, only: null, theme: null }],
  index: 0,
  isOffline: false,
  isNarrow: false,
  isLost: false,
  done: [],
});

const now = (model: Model): Entry => model.entries[model.index]!;
const told = ({ only }: Entry): Story => (only ? articleOnly(story) : story);
const isTold = (model: Model, id: string): boolean => stopById(told(now(model)), id) !== undefined;
/** Not where the article, of which alone is told, does not speak of the opened stop. */
const isFitting = (entry: Entry): boolean =>
  entry.stop === null || stopById(told(entry), entry.stop) !== undefined;

const replace = (model: Model, change: Partial<Entry>) => Object.assign(now(model), change);
const push = (model: Model, change: Partial<Entry>) => {
  model.entries.splice(model.index + 1, Infinity, { ...now(model), ...change });
  model.index++;
};

/** Everything that is to be true whatever the reader has just done. */
async function expectPage(page: Page, model: Model) {
  const { language, stop, at, only, theme } = now(model);
  const path = pathOf(language, stop);
  const address = (): Record<string, string> => {
    const { pathname, hash } = new URL(page.url());
    const { map: _camera, ...keys } = Object.fromEntries(new URLSearchParams(hash.slice(1)));
    return { pathname, ...keys };
  };
  await expect
    .poll(address)
    .toEqual({ pathname: path, ...(at && { at }), ...(only && { only }), ...(theme && { theme }) });
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', path);
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', language);
  if (theme) await expect(html).toHaveAttribute('data-theme', theme);
  else await expect(html).not.toHaveAttribute('data-theme');
  await expect(anyCard(page)).toHaveCount(stop ? 1 : 0);
  if (stop) await expect(anyCard(page)).toHaveAttribute('data-card', stop);
  const expanded = page.locator('[data-map] [data-stop][aria-expanded="true"]');
  await expect(expanded).toHaveCount(stop ? 1 : 0);
  if (stop) await expect(expanded).toHaveAttribute('data-stop', stop);
  await expect(page.locator('[data-map] [data-stop]')).toHaveCount(told(now(model)).stops.length);
  await expect(page.locator('.sources-switch input').nth(only ? 1 : 0)).toBeChecked();
  await expect(page.locator('.timeline-words button')).toHaveCount(at ? 1 : 0);
  if (model.isLost) await expect(html).toHaveAttribute('data-map-state', 'static');
  else await expectReady(page);
}

/** By keyboard, as Tab would bring a reader there. */
async function press(control: Locator, key = 'Enter') {
  await control.focus();
  await control.press(key);
}

/** Runs in the page, before its scripts. */
export function noteFocus() {
  addEventListener('focusin', () => (document.documentElement.dataset.touched = ''));
}

/** Whether something has the focus, if anything ever had it in this document. */
const keepsFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { activeElement, body, documentElement } = document;
    return (
      documentElement.dataset.touched === undefined || (activeElement !== null && activeElement !== body)
    );
  });

class Command implements fc.AsyncCommand<Model, Page> {
  constructor(
    readonly name: string,
    /** What it does to the page and to the model; true if it leads to another document. */
    readonly act: (page: Page, model: Model) => Promise<boolean | void>,
    readonly isPossible: (model: Model) => boolean = () => true,
  ) {}

  check = (model: Readonly<Model>): boolean => this.isPossible(model);

  async run(model: Model, page: Page) {
    model.done.push(this.name);
    if (await this.act(page, model)) model.isLost = false;
    await expectPage(page, model);
    await expect.poll(() => keepsFocus(page), 'the focus is somewhere').toBe(true);
  }

  toString = (): string => this.name;
}

const stops = fc.constantFrom(...story.stops.map(({ id }) => id));

const openInText = stops.map(
  (id) =>
    new Command(
      `open ${id} in the text`,
      async (page, model) => {
        await press(entryLink(page, id));
        if (now(model).stop !== id) push(model, { stop: id });
      },
      (model) => isTold(model, id),
    ),
);
const openOnMap = stops.map(
  (id) =>
    new Command(
      `open ${id} on the map`,
      async (page, model) => {
        await press(markerOf(page, id));
        if (now(model).stop !== id) push(model, { stop: id });
      },
      (model) => isTold(model, id),
    ),
);
const step = fc.constantFrom<-1 | 1>(-1, 1).map(
  (by) =>
    new Command(
      by < 0 ? 'previous stop' : 'next stop',
      async (page, model) => {
        const ids = told(now(model)).stops.map(({ id }) => id);
        const id = ids[ids.indexOf(now(model).stop!) + by];
        if (!id) return;
        const links = anyCard(page).locator('nav a');
        await press(by < 0 ? links.first() : links.last());
        push(model, { stop: id });
      },
      (model) => now(model).stop !== null,
    ),
);
const close = fc.constantFrom('button', 'Escape').map(
  (how) =>
    new Command(
      `close by ${how}`,
      async (page, model) => {
        if (how === 'button') await press(anyCard(page).locator('header').getByRole('button'));
        else await press(anyCard(page), 'Escape');
        replace(model, { stop: null });
      },
      (model) => now(model).stop !== null,
    ),
);
const zoom = fc
  .constantFrom(0, 1)
  .map(
    (which) =>
      new Command(which === 0 ? 'zoom in' : 'zoom out', (page) =>
        press(page.locator('.controls button').nth(which)),
      ),
  );
const wholeJourney = new Command('whole journey', async (page, model) => {
  await press(page.locator('.controls button').nth(2));
  if (now(model).stop !== null) push(model, { stop: null });
});
const toggleTheme = new Command('theme', async (page, model) => {
  await press(page.locator('.controls > .control-group:last-child button').first());
  replace(model, { theme: now(model).theme === 'dark' ? null : 'dark' });
});
const switchSources = fc.constantFrom<null | 'article'>(null, 'article').map(
  (only) =>
    new Command(only ? 'only the article' : 'all sources', async (page, model) => {
      await press(page.locator('.sources-switch input').nth(only ? 1 : 0), ' ');
      const { stop } = now(model);
      const stays = isFitting({ ...now(model), only });
      replace(model, { only, stop: stays ? stop : null });
    }),
);
const hasTimeline = (model: Model): boolean => !(model.isNarrow && now(model).stop !== null);
const moment = fc.constantFrom('previous', 'next').map(
  (which) =>
    new Command(
      `${which} moment`,
      async (page, model) => {
        const { at } = now(model);
        const find = which === 'next' ? nextEvent : previousEvent;
        const found = find(told(now(model)), at);
        await press(page.locator('.timeline-bar > button').nth(which === 'next' ? 2 : 0));
        if (found !== null) push(model, { at: found });
      },
      hasTimeline,
    ),
);
const wholeTime = new Command(
  'whole time',
  async (page, model) => {
    await press(page.locator('.timeline-words button'));
    push(model, { at: null });
  },
  (model) => now(model).at !== null && hasTimeline(model),
);
const otherLanguage = new Command(
  'other language',
  async (page, model) => {
    await press(page.locator('.controls .language'));
    push(model, { language: now(model).language === 'fr' ? 'en' : 'fr' });
    return true;
  },
  (model) => !model.isOffline,
);
const travel = fc.constantFrom<-1 | 1>(-1, 1).map(
  (by) =>
    new Command(
      by < 0 ? 'Back' : 'Forward',
      async (page, model) => {
        const { language } = now(model);
        await page.evaluate((by) => history.go(by), by).catch(() => undefined);
        model.index += by;
        return now(model).language !== language;
      },
      (model) => {
        const entry = model.entries[model.index + by];
        return entry !== undefined && !(model.isOffline && entry.language !== now(model).language);
      },
    ),
);
const FRAGMENTS: [fragment: string, says: Partial<Entry>][] = [
  ['#map=5/48/131', {}],
  ['#at=2023-09-13&theme=light', { at: '2023-09-13', theme: 'light' }],
  ['#map=6/50/130&only=article&theme=dark', { only: 'article', theme: 'dark' }],
  ['#map=nowhere', {}],
];
const readFrom = (model: Model, says: Partial<Entry>): Entry => ({
  ...now(model),
  at: null,
  only: null,
  theme: null,
  ...says,
});
const fragment = fc.constantFrom(...FRAGMENTS).map(
  ([fragment, says]) =>
    new Command(
      `fragment ${fragment}`,
      async (page, model) => {
        const isNew = await page.evaluate((hash) => {
          const isNew = location.hash !== hash;
          location.hash = hash;
          return isNew;
        }, fragment);
        if (isNew) push(model, readFrom(model, says));
      },
      // What does not fit is not shown, but stays in the address as the reader wrote it.
      (model) => isFitting(readFrom(model, says)),
    ),
);
const dismiss = new Command('dismiss what the page says', async (page) => {
  const button = page.locator('[data-notice] .icon-button').first();
  if (await button.isVisible()) await press(button);
});
const resize = fc
  .constantFrom({ width: 1000, height: 640 }, { width: 390, height: 700 }, { width: 320, height: 480 })
  .map(
    (size) =>
      new Command(`resize to ${size.width}`, async (page, model) => {
        await page.setViewportSize(size);
        model.isNarrow = size.width < 900;
      }),
  );
const reload = new Command(
  'reload',
  async (page) => {
    await page.reload();
    return true;
  },
  (model) => !model.isOffline,
);
const network = fc.boolean().map(
  (isOffline) =>
    new Command(isOffline ? 'offline' : 'online', async (page, model) => {
      await page.context().setOffline(isOffline);
      model.isOffline = isOffline;
    }),
);
const isDrawn = ({ isLost }: Model): boolean => !isLost;
const loseAWhile = new Command(
  'lose the graphics processor for a while',
  async (page) => {
    await loseContext(page);
    await restoreContext(page);
  },
  isDrawn,
);
const loseForGood = new Command(
  'lose the graphics processor',
  async (page, model) => {
    await page.locator('[data-map] canvas').focus();
    await loseContext(page);
    model.isLost = true;
  },
  isDrawn,
);
const retry = new Command(
  'try again',
  async (page, model) => {
    await press(page.locator('[data-notice="gpu-lost"] button'));
    model.isLost = false;
  },
  // Offline the basemap would not come.
  ({ isLost, isOffline }) => isLost && !isOffline,
);

export const command: fc.Arbitrary<fc.AsyncCommand<Model, Page>> = fc.oneof(
  openInText,
  openOnMap,
  step,
  close,
  zoom,
  moment,
  switchSources,
  travel,
  fragment,
  resize,
  network,
  ...[
    wholeJourney,
    toggleTheme,
    wholeTime,
    otherLanguage,
    dismiss,
    reload,
    loseAWhile,
    loseForGood,
    retry,
  ].map((command) => fc.constant(command)),
);
