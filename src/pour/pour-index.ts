/** What a site of several stories has besides them: the page that lists them, and at the root what a story alone has there. */
import type { Basemap } from '../chart/basemap-paths.ts';
import { indexNotFound, type IndexOptions, indexPage } from '../site/index-page.ts';
import type { App } from './app-parts.ts';
import { policyHash } from './hashes.ts';
import {
  fontsOf,
  letterStyles,
  type PouredFile,
  type PourOptions,
  sharedStyles,
  type StoryInput,
} from './pour-story.ts';

export interface PouredIndex {
  files: PouredFile[];
  /** `sha256-…` of the list's style sheet. */
  style: string;
}

/** At the root an earlier site may have had a story alone: its worker, which would answer for it for ever, goes. */
const rootFiles = ({ parts, files }: App, options: IndexOptions): PouredFile[] => [
  { path: '404.html', content: indexNotFound(options) },
  { path: 'favicon.svg', content: files.get('favicon.svg')! },
  { path: 'service-worker.js', content: parts.removingWorker },
];

/**
 * @param folders of the stories, in their order, and of the list
 * @param script hash of the script in the stories' pages; the list has none, and the same policy
 */
export async function pourIndex(
  stories: StoryInput[],
  folders: { stories: string[]; index: string },
  app: App,
  options: PourOptions,
  script: string,
): Promise<PouredIndex> {
  const fonts = await fontsOf(stories.flatMap(({ letters }) => letters));
  const styles = sharedStyles(app.parts, options) + app.parts.indexStyles + letterStyles(fonts, options);
  const style = await policyHash(styles);
  const page: IndexOptions = {
    stories: stories.map(({ story, basemap }, index) => ({
      story,
      basemap: JSON.parse(basemap) as Basemap,
      folder: folders.stories[index]!,
    })),
    ...{ base: options.base, folder: folders.index, site: options.site, styles },
    hashes: { styles: [style], script },
  };
  const list = { path: `${folders.index}index.html`, content: indexPage(page) };
  return { files: [list, ...(folders.index === '' ? rootFiles(app, page) : [])], style };
}
