/**
 * Builds the site into dist/: the app, then every page prerendered from it.
 * Usage: npm run build [-- --story FILE] [--base /maps/kim/] [--site https://example.org] [--out DIR] [--no-offline] [--single]
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import type { Language, Story } from '../geo/story/story.ts';
import type { Basemap } from '../src/chart/basemap-paths.ts';
import type { SiteFile } from '../src/site/prerender.ts';
import type { InlineHashes } from '../src/site/security.ts';
import { type Options, outFolder, readOptions } from './build-options.ts';
import { classicScript } from './classic-scripts.ts';
import { hashOf } from './hashes.ts';
import { writeIcons } from './icons.ts';
import { writeRemovingWorker, writeServiceWorker } from './offline.ts';
import { flatStyles } from './oldest-browsers.ts';
import { warnOfGaps, writePreviews } from './previews.ts';
import { readStory } from './read-story.ts';
import { writeSingleFile } from './single.ts';
import {
  buildingFolder,
  realFolder,
  replaceFolder,
  requireReplaceable,
  writeFileList,
} from './site-folder.ts';
import { requireSafePaths } from './site-paths.ts';
import { requireSmallSite } from './size-budget.ts';
import { ensureBasemap } from './story-basemap.ts';
import { namedBasemap, namedStory } from './story-option.ts';
import { UsageError } from './usage-error.ts';

/** The site's folder, which this build replaces once it is finished. */
const OUT = outFolder();
/** Configurations of web servers for this build. Beside the site, so that they are not published with it. */
const HOSTING_OUT = realFolder(`${OUT}-hosting`);
/** Where both are built. */
const DIST = buildingFolder(OUT);
const HOSTING = buildingFolder(HOSTING_OUT);
/** Vite's list of sources and the files built from them; deleted once this build has read it. */
const MANIFEST = 'manifest.json';
/** The built prerenderer. By process, because several builds may run at the same time. */
const SERVER = resolve(`.cache/prerender-${process.pid}`);
/** The published JSON Schema of story files. */
const SCHEMA = 'geo/parse/story.schema.json';

/** Writes a text as an asset with a hash in its name. @returns its path, relative to the base */
function writeAsset(name: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const path = name.replace('.', `-${hash}.`);
  writeFileSync(join(DIST, 'assets', path), text);
  return `assets/${path}`;
}

/** A classic script of the page's own. */
const pageScript = (entry: string, { base, offline }: Options): Promise<string> =>
  classicScript(entry, {
    'import.meta.env.BASE_URL': JSON.stringify(base),
    'import.meta.env.VITE_OFFLINE': String(offline),
  });

/** Writes a style sheet of the sources as an asset. @returns its path, relative to the base */
const writeSheet = (name: string, source: string): string =>
  writeAsset(name, flatStyles(readFileSync(source, 'utf8'), source));

/**
 * The built index.html with its style sheet inlined, which saves a request before the first paint, and with the first
 * script, which starts the page's modules once the page is parsed. The print style sheet stays a file: a browser loads
 * it at low priority. The page's style sheet is a file too, for pages whose inline one was changed on the way.
 */
async function takeTemplate(
  options: Options,
  storyRules: string,
): Promise<{ template: string; hashes: InlineHashes }> {
  const { base } = options;
  const index = join(DIST, 'index.html');
  const html = readFileSync(index, 'utf8');
  rmSync(index);
  const [link, href] = /<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/.exec(html)!;
  const [script, address] = /<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/.exec(html)!;
  const file = join(DIST, href!.slice(base.length));
  const styles = readFileSync(file, 'utf8').trim() + flatStyles(storyRules, 'story.css');
  rmSync(file);
  const first = await pageScript('src/first/first-script.ts', options);
  const paths = {
    'data-start': address!.slice(base.length),
    'data-rest': writeAsset('rest.js', await pageScript('src/at-rest.ts', options)),
    'data-styles': writeAsset('page.css', styles),
    'data-embed': writeAsset('embedded.js', await classicScript('src/embed/embedded.ts')),
    'data-embed-styles': writeSheet('embedded.css', 'src/styles/embed.css'),
  };
  const print = writeSheet('print.css', 'src/styles/print.css');
  const paper = `<link rel="stylesheet" media="print" href="${base}${print}">`;
  const attributes = Object.entries(paths).map(([name, path]) => ` ${name}="${path}"`);
  const template = html
    .replace(script, '')
    // A page with an opaque origin may not fetch modules: the first script decides what is requested.
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
    // The script looks whether the style sheet before it was accepted.
    .replace(
      link,
      () => `<style data-sheet>${styles}</style><script${attributes.join('')}>${first}</script>${paper}`,
    );
  return { template, hashes: { style: hashOf(styles), script: hashOf(first) } };
}

/** The file of each language's words, relative to the base. Deletes the manifest, which names them. */
function takeWordFiles(languages: readonly Language[]): Record<Language, string> {
  const path = join(DIST, MANIFEST);
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, { file: string }>;
  rmSync(path);
  const fileOf = (language: Language): [Language, string] => [
    language,
    manifest[`src/i18n/${language}/words.ts`]!.file,
  ];
  return Object.fromEntries(languages.map(fileOf)) as Record<Language, string>;
}

/** @throws Error if there is a file already: of two stops' files of one name, one would be lost */
function writeFiles(folder: string, files: SiteFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { flag: 'wx' });
  }
}

/** Builds the app for browsers. */
async function buildApp(base: string, offline: boolean): Promise<void> {
  await build({
    base,
    logLevel: 'warn',
    define: { 'import.meta.env.VITE_OFFLINE': String(offline) },
    build: {
      outDir: DIST,
      chunkSizeWarningLimit: 1200,
      emptyOutDir: true,
      manifest: MANIFEST,
      // One chunk for all that the page starts with, even what later chunks share: the start waits for no second file.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'index', tags: ['$initial'] }] } } },
    },
    // Scripts find files beside themselves: a copy in an archive or behind a proxy has them elsewhere than the site.
    experimental: { renderBuiltUrl: (_name, { hostType }) => ({ relative: hostType === 'js' }) },
  });
}

async function buildPrerenderer(base: string, offline: boolean): Promise<void> {
  await build({
    base,
    logLevel: 'warn',
    define: { 'import.meta.env.VITE_OFFLINE': String(offline) },
    build: {
      outDir: SERVER,
      emptyOutDir: true,
      ssr: true,
      rolldownOptions: { input: ['src/site/prerender.ts', 'src/site/preview-images.ts'] },
      copyPublicDir: false,
    },
  });
}

type Prerenderer = typeof import('../src/site/prerender.ts');
type PreviewImages = typeof import('../src/site/preview-images.ts');

/** Imports a module that `buildPrerenderer` has built. */
const fromServer = async <Module>(file: string): Promise<Module> =>
  (await import(pathToFileURL(join(SERVER, file)).href)) as Module;

async function buildSite(asked: Options, { languages }: Story): Promise<void> {
  const { base, site, offline, single } = asked;
  if (!site) console.warn('without --site https://… canonical and preview addresses are relative');
  await ensureBasemap();
  await buildApp(base, offline);
  await buildPrerenderer(base, offline);
  const basemap = JSON.parse(readFileSync(namedBasemap(), 'utf8')) as Basemap;
  const { siteFiles, hostingFiles, pageIds, storyRules } = await fromServer<Prerenderer>('prerender.js');
  const options = {
    base,
    site,
    basemap,
    wordFiles: takeWordFiles(languages),
    ...(await takeTemplate(asked, storyRules())),
  };
  writeFiles(DIST, siteFiles(options));
  writeFiles(HOSTING, hostingFiles(options));
  const { previewImages } = await fromServer<PreviewImages>('preview-images.js');
  await writePreviews(previewImages(basemap), DIST, resolve('.cache'));
  writeFileSync(join(DIST, 'embed.js'), await classicScript('src/embed/host.ts'));
  // JSON that is published has no byte order mark (RFC 8259).
  const storyFile = readFileSync(namedStory(), 'utf8').replace(/^\uFEFF/, '');
  writeFileSync(join(DIST, 'story.geojson'), storyFile);
  cpSync(SCHEMA, join(DIST, 'story.schema.json'));
  writeIcons(DIST);
  if (single) await writeSingleFile(DIST, site && site + base);
  // After all files are written, since the worker lists each with a hash of its content.
  await (offline ? writeServiceWorker(DIST) : writeRemovingWorker(DIST));
  requireSmallSite(DIST);
  requireSafePaths(DIST, pageIds);
}

/** Builds beside the site that there is, and puts the new one in its place. @throws UsageError before anything is done */
async function main(): Promise<void> {
  const options = readOptions();
  const isOwn = OUT === realFolder(resolve('dist'));
  for (const folder of [OUT, HOSTING_OUT]) requireReplaceable(folder, isOwn);
  // Its faults are told before anything is begun, and not amid the bundler's words.
  const story = readStory(namedStory());
  warnOfGaps(namedStory(), story);
  mkdirSync(DIST, { recursive: true });
  await buildSite(options, story);
  for (const folder of [OUT, HOSTING_OUT]) {
    writeFileList(buildingFolder(folder));
    replaceFolder(folder, buildingFolder(folder));
  }
}

// Also when it fails or is interrupted: what was begun goes, what was there stays.
process.on('exit', () => {
  for (const folder of [DIST, HOSTING, SERVER]) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(1));

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
