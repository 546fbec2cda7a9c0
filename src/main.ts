import { hydrate, mount } from 'svelte';
import { readLink } from '../geo/link.ts';
import { hasVolume } from '../geo/volume.ts';
import App from './App.svelte';
import './fonts/fonts.css';
import 'virtual:theme.css';
import './chart/chart.css';
import './app.css';
import { loadWords } from './i18n/load-words.ts';
import { pageProperties } from './page-properties.ts';
import { readPageStory } from './page-story.ts';

const target = document.getElementById('app')!;
const root = document.documentElement;

/** The ground is the page's own and stays out of the script: set aside while the page comes to life. */
function setGroundAside(): DocumentFragment {
  const ground = document.createDocumentFragment();
  ground.append(...(document.querySelector('.ground')?.childNodes ?? []));
  return ground;
}

async function bringToLife(): Promise<void> {
  const story = readPageStory();
  const base = import.meta.env.BASE_URL;
  const { language } = readLink({ path: location.pathname, fragment: '', base }, story).view;
  // The page of unknown addresses is French until an English one asks for it; the development server's is empty.
  const isPrerendered = target.childElementCount > 0 && language === root.lang;
  const path = root.dataset.page === '404' && isPrerendered ? null : location.pathname;
  const [words, volume] = await Promise.all([
    loadWords[language](),
    hasVolume(story) ? import('./ui/volume.ts') : undefined,
  ]);
  const page = { language, words };
  const properties = pageProperties(story, { path, base, site: root.dataset.site ?? '' });
  const props = { ...properties, page, ground: setGroundAside(), volume };
  // A long list comes in portions, unlike the page's own.
  if (isPrerendered && !volume) {
    hydrate(App, { target, props });
  } else {
    root.lang = language;
    target.replaceChildren();
    mount(App, { target, props });
  }
}

void bringToLife();
