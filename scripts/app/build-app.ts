/**
 * Builds the app: all that is the same in every site, whatever story and path it has. Vite runs here alone; stories are poured
 * into what it leaves (src/pour).
 */
import { cpSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import type { AppParts } from '../../src/pour/app-parts.ts';
import { assetPath } from '../../src/pour/hashes.ts';
import { keptIn } from '../pour/files.ts';
import { classicScript } from './classic-scripts.ts';
import { writeIcons } from './icons.ts';
import { flatStyles } from './oldest-browsers.ts';
import { unpackFonts } from './picture-fonts.ts';
import { type Manifest, wordFiles } from './word-files.ts';

/** Vite's list of sources and the files built from them. */
const MANIFEST = 'manifest.json';

/** Licences of the packages in the site's scripts. For who passes the app on: no reader's file. */
const LICENSES = 'licenses-site.md';

/** The published JSON Schema of story files. */
const SCHEMA = 'geo/parse/story.schema.json';

/** For browsers. */
const buildSite = (site: string): Promise<unknown> =>
  build({
    logLevel: 'warn',
    build: {
      outDir: site,
      chunkSizeWarningLimit: 1200,
      emptyOutDir: true,
      manifest: MANIFEST,
      license: { fileName: LICENSES },
      // One chunk for all that the page starts with, even what later chunks share: the start waits for no second file.
      rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'index', tags: ['$initial'] }] } } },
    },
    // Scripts find files beside themselves: a copy in an archive or behind a proxy has them elsewhere than the site.
    experimental: { renderBuiltUrl: (_name, { hostType }) => ({ relative: hostType === 'js' }) },
  });

/** What pours stories: pages are drawn by the same components. All in one, since an installed package has no others. */
const buildPouring = (folder: string): Promise<unknown> =>
  build({
    logLevel: 'warn',
    ssr: { noExternal: true },
    build: {
      outDir: folder,
      emptyOutDir: false,
      ssr: true,
      license: { fileName: 'licenses-pour.md' },
      rolldownOptions: {
        input: ['src/pour/pour.ts'],
        checks: { pluginTimings: false, ineffectiveDynamicImport: false },
      },
      copyPublicDir: false,
    },
  });

/** Takes a file out of the built site. */
function taken(file: string): string {
  const text = readFileSync(file, 'utf8');
  rmSync(file);
  return text;
}

/**
 * The built index.html with a place for its style sheet, which every page has inline and which saves a request before the first
 * paint, and for the first script, which starts the page's modules once the page is parsed. The print style sheet stays a
 * file: a browser loads it at low priority.
 */
function takeTemplate(site: string): Pick<AppParts, 'template' | 'styles' | 'start'> {
  const html = taken(join(site, 'index.html'));
  const [link, href] = /<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/.exec(html)!;
  const [script, start] = /<script type="module"[^>]*src="\/([^"]+)"[^>]*><\/script>/.exec(html)!;
  const template = html
    .replace(script, '')
    // A page with an opaque origin may not fetch modules: the first script decides what is requested.
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
    // The script looks whether the style sheet before it was accepted.
    .replace(link, '<!--first-->')
    .replace(/\n\s*/g, '');
  return { template, styles: taken(join(site, href!)).trim(), start: start! };
}

/** Writes a text as an asset with a hash in its name. @returns its path */
async function writeAsset(site: string, name: string, text: string): Promise<string> {
  const path = await assetPath(name, text);
  writeFileSync(join(site, path), text);
  return path;
}

const sheet = (source: string): string => flatStyles(readFileSync(source, 'utf8'), source);

async function writeParts(folder: string, site: string): Promise<void> {
  const words = wordFiles(JSON.parse(taken(join(site, MANIFEST))) as Manifest);
  const parts: AppParts = {
    ...takeTemplate(site),
    first: await classicScript('src/first/first-script.ts'),
    rest: await writeAsset(site, 'rest.js', await classicScript('src/at-rest.ts')),
    embed: await writeAsset(site, 'embedded.js', await classicScript('src/embed/embedded.ts')),
    embedStyles: await writeAsset(site, 'embedded.css', sheet('src/styles/embed.css')),
    print: await writeAsset(site, 'print.css', sheet('src/styles/print.css')),
    indexStyles: sheet('src/styles/index-page.css'),
    words,
    worker: await classicScript('src/offline/worker/worker.ts'),
    removingWorker: await classicScript('src/offline/worker/removing-worker.ts'),
    kept: [],
  };
  writeFileSync(join(site, 'embed.js'), await classicScript('src/embed/host.ts'));
  cpSync(SCHEMA, join(site, 'story.schema.json'));
  writeIcons(site);
  parts.kept = await keptIn(site);
  writeFileSync(join(folder, 'parts.json'), JSON.stringify(parts));
}

/** Builds the app into an empty folder. */
export async function buildApp(folder: string): Promise<void> {
  const site = join(folder, 'site');
  await buildSite(site);
  renameSync(join(site, LICENSES), join(folder, LICENSES));
  await buildPouring(folder);
  await writeParts(folder, site);
  await unpackFonts(join(folder, 'fonts'));
}
