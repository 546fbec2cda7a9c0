/** Every page of the site as complete HTML, and the data files beside them. Runs in Node, at build. */
import { render } from 'svelte/server';
import { routeGeoJson } from '../geo/features.ts';
import { pagePath } from '../geo/link.ts';
import story from '../geo/story/kim-2023.geojson?story';
import { LANGUAGES, type Language } from '../geo/story.ts';
import App from './App.svelte';
import { pageProperties } from './page-properties.ts';
import { headersFile, metaPolicy } from './security.ts';

export interface SiteOptions {
  /** `/` or `/maps/kim/`. */
  base: string;
  /** Origin without a slash at its end, or ''. */
  site: string;
  /** The built index.html, whose scripts and styles every page shares. */
  template: string;
}

export interface SiteFile {
  /** Relative to the site's base: `en/vostochny/index.html`. */
  path: string;
  text: string;
}

function page(options: SiteOptions, path: string | null): string {
  const { base, site, template } = options;
  const props = pageProperties(story, { path, base, site });
  const { head, body } = render(App, { props });
  const root = `<html lang="${props.view.language}"${path === null ? ' data-page="404"' : ''}${site && ` data-site="${site}"`}`;
  return template
    .replace('<html lang="fr"', () => root)
    .replace(
      '<!--head-->',
      () => `<meta http-equiv="Content-Security-Policy" content="${metaPolicy}" />\n    ${head}`,
    )
    .replace('<!--app-->', () => body);
}

/** A page for each language and stop, for former ids of stops too. */
export function siteFiles(options: SiteOptions): SiteFile[] {
  const ids = [null, ...story.stops.map((stop) => stop.id), ...Object.keys(story.aliases)];
  const fileOf = (language: Language, id: string | null): SiteFile => ({
    path: `${pagePath(language, id, '/').slice(1)}index.html`,
    text: page(options, pagePath(language, id, options.base)),
  });
  return [
    ...LANGUAGES.flatMap((language) => ids.map((id) => fileOf(language, id))),
    { path: '404.html', text: page(options, null) },
    { path: 'route.geojson', text: JSON.stringify(routeGeoJson(story)) },
    { path: '_headers', text: headersFile(options.base) },
  ];
}
