/**
 * Pours stories into the app that was built without any: a site as a list of files. Pure, so that a build and the editor's page
 * do the same; writing files is left to who calls.
 */
import { pagePath } from '../../geo/view/link.ts';
import { caddyFile, nginxFile } from '../site/hosting.ts';
import { pagesOf } from '../site/pages.ts';
import { headersFile } from '../site/security.ts';
import type { App } from './app-parts.ts';
import {
  isNeeded,
  type Makers,
  type PouredFile,
  type PourOptions,
  pourStory,
  type StoryInput,
} from './pour-story.ts';

export { pageIds } from '../site/prerender.ts';

export interface PouredSite {
  site: PouredFile[];
  /** Configurations of web servers; they are written beside the site, not into it. */
  hosting: PouredFile[];
}

/** The addresses of all pages, for search engines; absolute, so only where the site's origin is known. */
function sitemap(stories: StoryInput[], folderOf: FolderOf, { base, site }: PourOptions): PouredFile[] {
  if (!site) return [];
  const addresses = stories.flatMap(({ story }) =>
    pagesOf(story).map(
      ({ language, stopId }) => `${site}${pagePath(story, language, stopId, base + folderOf(story.id))}`,
    ),
  );
  const urls = addresses.map((address) => `<url><loc>${address}</loc></url>`).join('');
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls}</urlset>\n`;
  return [{ path: 'sitemap.xml', content }];
}

type FolderOf = (id: string) => string;

/** Files with each asset once: two stories may bring the same letters. All other files stand in their story's folder. */
function assetsOnce(files: PouredFile[]): PouredFile[] {
  const assets = new Map(files.map((file) => [file.path, file]));
  return files.filter((file) => !file.path.startsWith('assets/') || assets.get(file.path) === file);
}

/** The site of these stories. One alone has the site for itself. */
export async function pour(
  stories: StoryInput[],
  app: App,
  options: PourOptions,
  makers: Makers,
): Promise<PouredSite> {
  const folderOf: FolderOf = (id) => (stories.length === 1 ? '' : `${id}/`);
  const poured = [];
  for (const input of stories)
    poured.push(await pourStory(input, folderOf(input.story.id), app, options, makers));
  const needed = isNeeded(
    app.parts,
    stories.flatMap(({ story }) => story.languages),
  );
  const assets = [...app.files]
    .filter(([path]) => path.startsWith('assets/') && needed(path))
    .map(([path, content]) => ({ path, content }));
  const hosted = {
    base: options.base,
    storyBases: stories.map(({ story }) => options.base + folderOf(story.id)),
    hashes: {
      styles: poured.flatMap(({ hashes }) => hashes.styles),
      script: poured[0]!.hashes.script,
    },
  };
  return {
    site: [
      ...assets,
      ...assetsOnce(poured.flatMap(({ files }) => files)),
      ...sitemap(stories, folderOf, options),
      { path: '_headers', content: headersFile(hosted) },
    ],
    hosting: [
      { path: 'nginx.conf', content: nginxFile(hosted) },
      { path: 'Caddyfile', content: caddyFile(hosted) },
    ],
  };
}
