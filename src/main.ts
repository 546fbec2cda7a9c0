import { hydrate, mount } from 'svelte';
import { readLink } from '../geo/view/link.ts';
import { hasManyPlaces } from '../geo/story/many-places.ts';
import App from './App.svelte';
import './fonts/fonts.css';
import 'virtual:theme.css';
import './chart/chart.css';
import './app.css';
import { takePageBasemap } from './chart/page-basemap.ts';
import { loadLaterWords, loadWords } from './i18n/load-words.ts';
import { engineLoader } from './map/engine/engine-loader.ts';
import { pageProperties } from './page-properties.ts';
import { PageWords } from './state/page-words.svelte.ts';
import { readPageStory } from './state/read-story.ts';

const target = document.getElementById('app')!;
const root = document.documentElement;

/** Further properties of App for a story of many places. */
async function loadPartsForManyPlaces() {
  const [manyPlaces, { default: List }] = await Promise.all([
    import('./viewport/many-places.ts'),
    import('./ui/column/LongItinerary.svelte'),
  ]);
  return { manyPlaces, List };
}

async function bringToLife(): Promise<void> {
  const story = readPageStory();
  const base = import.meta.env.BASE_URL;
  const { language } = readLink({ path: location.pathname, fragment: '', base }, story).view;
  // Not prerendered for this address: 404.html (French) at an English address, and the development server's empty page.
  const isPrerendered = target.childElementCount > 0 && language === root.lang;
  const path = root.dataset.page === '404' && isPrerendered ? null : location.pathname;
  const [words, partsForMany] = await Promise.all([
    loadWords[language](),
    hasManyPlaces(story) ? loadPartsForManyPlaces() : undefined,
  ]);
  const page = new PageWords(words, loadLaterWords[language]);
  // The list of many places is there from the start, and so are its words.
  if (partsForMany) await page.loadLater();
  const properties = pageProperties(story, { path, base, site: root.dataset.site ?? '' });
  const props = { ...properties, page, basemap: takePageBasemap(), engine: engineLoader, ...partsForMany };
  // The prerendered page lists all stops, LongItinerary only a portion: hydration would not match.
  if (isPrerendered && !partsForMany) {
    hydrate(App, { target, props });
  } else {
    root.lang = language;
    target.replaceChildren();
    mount(App, { target, props });
  }
}

void bringToLife();
