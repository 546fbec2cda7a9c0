/**
 * Pours stories into the app that was built without any: a site as a list of files. Pure, so that a build and the editor's page
 * do the same; writing files is left to who calls.
 */
import { pagePath } from '../../geo/view/link.ts';
import { caddyFile, nginxFile } from '../site/hosting.ts';
import { pagesOf } from '../site/pages.ts';
import { headersFile, type Hosted } from '../site/security.ts';
import type { App } from './app-parts.ts';
import { type PouredIndex, pourIndex } from './pour-index.ts';
import {
  isNeeded,
  type Makers,
  type PouredFile,
  type PourOptions,
  type PouredStory,
  pourStory,
  type StoryInput,
} from './pour-story.ts';
import { EDITOR_FOLDER, type StoryPlace, storyPlaces } from './story-places.ts';

export { pageIds } from '../site/prerender.ts';

export interface PourOrder extends PourOptions {
  /** Id of the story that keeps the site's root when others join it. */
  home?: string;
  /** Whether the editor joins the site. */
  hasEditor?: boolean;
}

export interface PouredSite {
  site: PouredFile[];
  /** Configurations of web servers; they are written beside the site, not into it. */
  hosting: PouredFile[];
  /** What each story's readers may get, in the order of the stories. */
  stories: StoryFiles[];
}

export interface StoryFiles {
  id: string;
  /** In the site, with a slash at its end; '' for the site's own. */
  folder: string;
  /** Relative to the site: the story's own, and the app's that it needs. */
  paths: string[];
}

/** A story with its place and what was poured of it. */
interface Placed {
  input: StoryInput;
  place: StoryPlace;
  poured: PouredStory;
}

/** The addresses of all pages, for search engines; absolute, so only where the site's origin is known. */
function sitemap(placed: Placed[], { base, site }: PourOptions): PouredFile[] {
  if (!site) return [];
  const pages = placed.flatMap(({ input: { story }, place }) =>
    pagesOf(story).map(
      ({ language, stopId }) => `${site}${pagePath(story, language, stopId, base + place.folder)}`,
    ),
  );
  const { index } = placed[0]!.place;
  const addresses = index === undefined ? pages : [site + base + index, ...pages];
  const urls = addresses.map((address) => `<url><loc>${address}</loc></url>`).join('');
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>\n`;
  return [{ path: 'sitemap.xml', content }];
}

const isAsset = (path: string): boolean => path.startsWith('assets/');

/** Files with each asset once: two stories may bring the same letters. All other files stand in their story's folder. */
function assetsOnce(files: PouredFile[]): PouredFile[] {
  const assets = new Map(files.map((file) => [file.path, file]));
  return files.filter((file) => !isAsset(file.path) || assets.get(file.path) === file);
}

const assetsOf = ({ files }: App): PouredFile[] =>
  [...files].filter(([path]) => isAsset(path)).map(([path, content]) => ({ path, content }));

function filesOf({ input: { story }, place, poured }: Placed, app: App): StoryFiles {
  const shared = assetsOf(app).map(({ path }) => path);
  const needed = shared.filter(isNeeded(app.parts, story.languages));
  return { id: story.id, folder: place.folder, paths: [...needed, ...poured.files.map(({ path }) => path)] };
}

const scriptOf = (placed: Placed[]): string => placed[0]!.poured.hashes.script;

/** The list of several stories, with what belongs to it. */
async function indexOf(placed: Placed[], app: App, order: PourOrder): Promise<PouredIndex | undefined> {
  const { index } = placed[0]!.place;
  if (index === undefined) return undefined;
  const stories = placed.map(({ input }) => input);
  const folders = { stories: placed.map(({ place }) => place.folder), index };
  return pourIndex(stories, folders, app, order, scriptOf(placed));
}

function hostedOf(placed: Placed[], index: PouredIndex | undefined, order: PourOrder): Hosted {
  const { base, hasEditor } = order;
  const styles = placed.flatMap(({ poured }) => poured.hashes.styles);
  return {
    base,
    hashedFolders: ['assets/', ...(hasEditor ? [`${EDITOR_FOLDER}assets/`] : [])],
    storyBases: placed.map(({ place }) => base + place.folder),
    hashes: { styles: index ? [index.style, ...styles] : styles, script: scriptOf(placed) },
  };
}

/** The site of these stories, whose ids differ. One alone has the site for itself. */
export async function pour(
  stories: StoryInput[],
  app: App,
  order: PourOrder,
  makers: Makers,
): Promise<PouredSite> {
  const places = storyPlaces(
    stories.map(({ story }) => story.id),
    order.home,
  );
  const placed: Placed[] = [];
  for (const [at, input] of stories.entries()) {
    const place = places[at]!;
    placed.push({ input, place, poured: await pourStory(input, place, app, order, makers) });
  }
  const needed = isNeeded(
    app.parts,
    stories.flatMap(({ story }) => story.languages),
  );
  const index = await indexOf(placed, app, order);
  const hosted = hostedOf(placed, index, order);
  return {
    site: [
      ...assetsOf(app).filter(({ path }) => needed(path)),
      ...assetsOnce(placed.flatMap(({ poured }) => poured.files)),
      ...(index?.files ?? []),
      ...sitemap(placed, order),
      { path: '_headers', content: headersFile(hosted) },
    ],
    hosting: [
      { path: 'nginx.conf', content: nginxFile(hosted) },
      { path: 'Caddyfile', content: caddyFile(hosted) },
    ],
    stories: placed.map((each) => filesOf(each, app)),
  };
}
