import { hydrate, mount } from 'svelte';
import story from '../geo/story/kim-2023.geojson?story';
import App from './App.svelte';
import './fonts/fonts.css';
import 'virtual:theme.css';
import './chart/chart.css';
import './app.css';
import { pageProperties } from './page-properties.ts';

const target = document.getElementById('app')!;
const isNotFound = document.documentElement.dataset.page === '404';
const props = pageProperties(story, {
  path: isNotFound ? null : location.pathname,
  base: import.meta.env.BASE_URL,
  site: document.documentElement.dataset.site ?? '',
});

/** The ground is the page's own and stays out of the script: set aside while the page comes to life. */
function setGroundAside(): DocumentFragment {
  const ground = document.createDocumentFragment();
  ground.append(...(document.querySelector('.ground')?.childNodes ?? []));
  return ground;
}

// The development server sends an empty page, the built site a prerendered one.
if (target.firstElementChild) hydrate(App, { target, props: { ...props, ground: setGroundAside() } });
else mount(App, { target, props });
