/** The page's own scripts, which the first script starts when a reader reaches for something. */
import { hasManyPlaces } from '../geo/story/many-places.ts';
import { readLink } from '../geo/view/link.ts';
import { bringToLife, takeMain } from './bring-to-life.ts';
import './fonts/fonts.css';
import 'virtual:theme.css';
import './chart/chart.css';
import './app.css';
import { loadWords } from './i18n/load-words.ts';
import { engineLoader } from './map/engine/engine-loader.ts';
import { pageProperties } from './page-properties.ts';
import { PageState } from './page-state.svelte.ts';
import { PageWords } from './state/page-words.svelte.ts';
import { readPageStory } from './state/read-story.ts';

/** Parts for a story of many places. */
async function loadPartsForManyPlaces() {
  const [manyPlaces, { default: List }] = await Promise.all([
    import('./viewport/many-places.ts'),
    import('./ui/column/LongItinerary.svelte'),
  ]);
  return { manyPlaces, List };
}

/** No press that the first script notes outlasts this, even if its end was never told, ms. */
const PRESS_LIMIT_MS = 10_000;

/**
 * Resolves when no press is under way that must end where it began: a control that is replaced under the finger gets no
 * click, and a slider loses its value.
 */
async function pressEnded(): Promise<void> {
  const begunMs = performance.now();
  const { dataset } = document.documentElement;
  while (dataset.pressed !== undefined && performance.now() - begunMs < PRESS_LIMIT_MS)
    await new Promise(requestAnimationFrame);
}

async function start(): Promise<void> {
  const story = readPageStory();
  const { dataset } = document.documentElement;
  const base = import.meta.env.BASE_URL;
  const { language } = readLink({ path: location.pathname, fragment: '', base }, story).view;
  const [words, { manyPlaces, List }] = await Promise.all([
    loadWords[language](),
    hasManyPlaces(story) ? loadPartsForManyPlaces() : { manyPlaces: undefined, List: undefined },
  ]);
  const { main, isBuilt } = takeMain(language);
  const path = dataset.page === '404' && isBuilt ? null : location.pathname;
  const properties = pageProperties(story, { path, base, site: dataset.site ?? '' });
  const state = new PageState({
    ...properties,
    page: new PageWords(words),
    engine: engineLoader,
    manyPlaces,
  });
  await pressEnded();
  bringToLife({ state, main, List });
}

void start();
