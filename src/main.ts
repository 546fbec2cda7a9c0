/** The page's own scripts, which the first script starts when a reader reaches for something. */
import { hasManyPlaces } from '../geo/story/many-places.ts';
import { bringToLife, takeMain } from './bring-to-life.ts';
import './fonts/fonts.css';
import 'virtual:theme.css';
import './chart/chart.css';
import './app.css';
import { madeBase } from './first/copy.ts';
import { loadWords } from './i18n/words-when-needed.ts';
import { engineLoader } from './map/engine/engine-loader.ts';
import { pageProperties } from './page-properties.ts';
import { PageState } from './page-state.svelte.ts';
import { PageWords } from './state/page-words.svelte.ts';
import { readStoryInKnownZones } from './state/read-story.ts';
import { SiteLinks } from './state/site-links.ts';

/** Parts for a story of many places. */
async function loadPartsForManyPlaces() {
  const [manyPlaces, { default: List }] = await Promise.all([
    import('./viewport/many-places.ts'),
    import('./ui/column/LongItinerary.svelte'),
  ]);
  return { manyPlaces, List };
}

/** Where the page lies, as against where it was made for: src/first/copy.ts. */
function findAddress() {
  const { page, site, base: copy } = document.documentElement.dataset;
  const made = madeBase();
  const base = copy || made;
  // What the page is of is written in it. 404.html and the development server read it from the address.
  const isMade = page !== undefined && page !== '404';
  const path = isMade ? base + page : location.pathname;
  return { base, path, isMade, site: site ? site + made : base, ...(copy === '' && { fixedPath: path }) };
}

/** No press that the first script notes outlasts this, even if its end was never told, ms. */
const PRESS_LIMIT_MS = 10_000;

/**
 * Resolves when no press is under way that must end where it began: a control that is replaced under the finger gets no
 * click, and a slider loses its value. A drag of the map is not waited for, since it goes on.
 */
async function pressEnded(): Promise<void> {
  const { dataset } = document.documentElement;
  const begunMs = performance.now();
  while (dataset.pressed !== undefined && performance.now() - begunMs < PRESS_LIMIT_MS)
    await new Promise(requestAnimationFrame);
}

async function start(): Promise<void> {
  const story = await readStoryInKnownZones();
  const { isMade, ...address } = findAddress();
  const { path, base } = address;
  const links = new SiteLinks();
  await links.prepare({ path, fragment: location.hash, base }, story);
  const { language } = links.read({ path, fragment: '', base }, story).view;
  const [{ words }, { manyPlaces, List }] = await Promise.all([
    loadWords[language](),
    hasManyPlaces(story) ? loadPartsForManyPlaces() : { manyPlaces: undefined, List: undefined },
    import('./styles/live.css'),
  ]);
  const { main, isBuilt } = takeMain(language);
  const isNotFound = isBuilt && !isMade;
  const properties = pageProperties(story, { ...address, path: isNotFound ? null : path }, links);
  const state = new PageState({
    ...properties,
    page: new PageWords(words),
    engine: engineLoader,
    manyPlaces,
  });
  await pressEnded();
  bringToLife({ state, main, List });
}

start().catch(() => dispatchEvent(new Event('parcours:failed')));
