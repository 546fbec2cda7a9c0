/** Pours a story into the app: all files of its folder, and what it adds to the site's assets. */
import type { Language, Story } from '../../geo/story/story.ts';
import type { Basemap } from '../chart/basemap-paths.ts';
import { type LetterFile, letterRules } from '../fonts/letter-rules.ts';
import type { SiteFile as ListedFile } from '../offline/worker/site-files.ts';
import { siteFiles, storyRules } from '../site/prerender.ts';
import { type PreviewImage, previewImages } from '../site/preview-images.ts';
import type { InlineHashes } from '../site/security.ts';
import type { App, AppParts } from './app-parts.ts';
import { assetPath, bytesOf, policyHash } from './hashes.ts';
import type { StoryPlace } from './story-places.ts';
import { isKept, listed, workerFile } from './worker-file.ts';

export interface StoryInput {
  story: Story;
  /** The story's file and its basemap's, which are published as they are. */
  text: string;
  basemap: string;
  /** The fonts that the story brings for its letters. */
  letters: readonly LetterFile[];
}

export interface PourOptions {
  /** Path of the site on its host: `/` or `/maps/kim/`. */
  base: string;
  /** Origin without a slash at its end, or ''. */
  site: string;
  /** Whether readers may keep the site for reading offline. */
  offline: boolean;
}

/** What the pouring cannot do everywhere by the same means. */
export interface Makers {
  /** A preview image as PNG. */
  draw: (svg: string) => Promise<Uint8Array>;
  /** What a host sends for a file, bytes. */
  transferBytes: (path: string, content: Uint8Array) => Promise<number>;
}

export interface PouredFile {
  path: string;
  content: string | Uint8Array;
}

export interface PouredStory {
  /** Paths relative to the site. */
  files: PouredFile[];
  hashes: InlineHashes;
}

/** A site without offline copies has no button for one. */
const ONLINE_RULES = '.keep-link{display:none}';
/** The link to the page that lists the stories is large enough for a finger. */
const LISTED_RULES = '.site-name a{padding:5px 0}';

/** The style sheet of all pages, for a site at this path. */
export const sharedStyles = ({ styles }: AppParts, { base }: PourOptions): string =>
  styles.replaceAll('url(/assets/', `url(${base}assets/`);

/** The style sheet of a story's pages. */
const stylesOf = (parts: AppParts, story: Story, options: PourOptions, isListed: boolean): string =>
  [
    sharedStyles(parts, options) + storyRules(story),
    options.offline ? '' : ONLINE_RULES,
    isListed ? LISTED_RULES : '',
  ].join('');

interface Place {
  /** What leads from the story's folder to the site's: '' or `../`. */
  up: string;
  /** The story's path on its host. */
  base: string;
}

/** The page around the story's text: the first script, which finds all else by its attributes, and the styles. */
function templateOf(parts: AppParts, styles: string, page: string, { base, up }: Place): string {
  const paths = {
    'data-start': parts.start,
    'data-rest': parts.rest,
    'data-styles': page,
    'data-embed': parts.embed,
    'data-embed-styles': parts.embedStyles,
  };
  const attributes = Object.entries(paths).map(([name, path]) => ` ${name}="${up}${path}"`);
  const paper = `<link rel="stylesheet" media="print" href="${base}${up}${parts.print}">`;
  return parts.template
    .replace('href="/favicon.svg"', `href="${base}favicon.svg"`)
    .replace(
      '<!--first-->',
      () =>
        `<style data-sheet>${styles}</style><script${attributes.join('')}>${parts.first}</script>${paper}`,
    );
}

/** Attributes of `html` by which the page's scripts know their site; what is usual is left out. */
function attributesOf(basemap: string, { base }: Place, { offline }: PourOptions): string {
  const made = base === '/' ? '' : ` data-made="${base}"`;
  return `${made}${offline ? '' : ' data-online'} data-basemap="${basemap.replace('assets/', '')}"`;
}

/** The app's files that a story needs: without the words of languages that it does not speak. */
export function isNeeded({ words }: AppParts, languages: readonly Language[]): (path: string) => boolean {
  const others = Object.entries(words).filter(([language]) => !languages.includes(language as Language));
  const unneeded = new Set(others.flatMap(([, { own }]) => own));
  return (path) => !unneeded.has(path);
}

/** The worker's list: the story's own files, and the app's. */
async function listOf(
  own: PouredFile[],
  parts: AppParts,
  story: Story,
  makers: Makers,
): Promise<ListedFile[]> {
  const entries = own
    .filter(({ path }) => isKept(path))
    .map(async ({ path, content }) => {
      const bytes = bytesOf(content);
      return listed(path, bytes, await makers.transferBytes(path, bytes));
    });
  const needed = isNeeded(parts, story.languages);
  return [...(await Promise.all(entries)), ...parts.kept.filter(([path]) => needed(path))];
}

const wordFilesOf = ({ words }: AppParts, { languages }: Story, { up }: Place): Record<Language, string> =>
  Object.fromEntries(languages.map((language) => [language, up + words[language].file])) as Record<
    Language,
    string
  >;

/** Where each face's file lies in the site. */
export async function fontsOf(letters: readonly LetterFile[]): Promise<Map<LetterFile, string>> {
  const paths = letters.map(async (face): Promise<[LetterFile, string]> => [
    face,
    await assetPath(face.name, face.bytes),
  ]);
  return new Map(await Promise.all(paths));
}

const drawnBy =
  ({ draw }: Makers) =>
  async ({ path, svg }: PreviewImage): Promise<PouredFile> => ({ path, content: await draw(svg) });

export const letterStyles = (fonts: ReadonlyMap<LetterFile, string>, { base }: PourOptions): string =>
  letterRules([...fonts.keys()], (face) => base + fonts.get(face)!);

/** JSON that is published has no byte order mark (RFC 8259). */
const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');

/** The app's files that each story has for itself. */
const copiedOf = (files: App['files']): PouredFile[] =>
  [...files].filter(([path]) => !path.startsWith('assets/')).map(([path, content]) => ({ path, content }));

export async function pourStory(
  { story, text, basemap, letters }: StoryInput,
  { folder, index, others }: StoryPlace,
  { parts, files }: App,
  options: PourOptions,
  makers: Makers,
): Promise<PouredStory> {
  const place = { up: folder && '../', base: options.base + folder };
  const fonts = await fontsOf(letters);
  const styles = stylesOf(parts, story, options, index !== undefined) + letterStyles(fonts, options);
  const page = await assetPath('page.css', styles);
  const basemapPath = await assetPath('basemap.geojson', basemap);
  const hashes = { styles: [await policyHash(styles)], script: await policyHash(parts.first) };
  const drawn = JSON.parse(basemap) as Basemap;
  // Begun before the pages: other cores may draw them meanwhile.
  const pictures = previewImages(story, drawn).map(drawnBy(makers));
  const pages = siteFiles({
    ...{ story, hashes, basemap: drawn, base: place.base, site: options.site },
    ...(index !== undefined && { index: options.base + index }),
    template: templateOf(parts, styles, page, place),
    attributes: attributesOf(basemapPath, place, options),
    wordFiles: wordFilesOf(parts, story, place),
  });
  const own: PouredFile[] = [
    ...pages.map(({ path, text: content }) => ({ path, content })),
    ...(await Promise.all(pictures)),
    { path: 'story.geojson', content: withoutMark(text) },
    { path: page, content: styles },
    { path: basemapPath, content: basemap },
    ...[...fonts].map(([{ bytes: content }, path]) => ({ path, content })),
  ];
  const worker = options.offline
    ? workerFile(parts.worker, await listOf(own, parts, story, makers), { up: place.up, others })
    : parts.removingWorker;
  const placed = [...own, ...copiedOf(files), { path: 'service-worker.js', content: worker }].map(
    ({ path, content }) => ({ path: path.startsWith('assets/') ? path : folder + path, content }),
  );
  return { files: placed, hashes };
}
