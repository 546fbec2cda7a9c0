/**
 * Writes the whole story as one file that opens from a disk: the site's own page, with replacements for the parts that
 * need a network or an address.
 *
 *     npm run build -- --single         dist/parcours.html, beside the site
 *     npx tsx scripts/app/single.ts dist    the same file alone; --site https://example.org/maps/ is where it links to
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { isFirstStory } from '../../geo/story/first-story.ts';
import { onGround } from '../../geo/view/fit.ts';
import type { Basemap } from '../../src/chart/basemap-paths.ts';
import { letterRules } from '../../src/fonts/letter-rules.ts';
import { policyHash } from '../../src/pour/hashes.ts';
import { flatStyles } from './oldest-browsers.ts';
import { addToFileList } from '../pour/site-folder.ts';
import { requireSmallFile } from '../pour/size-budget.ts';
import { readStory } from '../read-story.ts';
import { namedBasemap, namedStory } from '../story-option.ts';
import { storyLetters } from '../pour/story-letters.ts';
import { storyParts } from './story-parts.ts';

const SINGLE_FILE = 'parcours.html';

const ROOT = resolve(import.meta.dirname, '../..');
const OWN_ROOM = 'src/single/';

/** Source -> its replacement. Imports by files of `src/single/` are not replaced. */
const INSTEAD: Record<string, string> = {
  'src/ui/page/PageHead.svelte': 'src/single/SingleHead.svelte',
  'src/ui/page/Downloads.svelte': 'src/single/FullMapLink.svelte',
  'src/offline/KeepLink.svelte': 'src/single/Nothing.svelte',
  'src/ui/page/NewVersion.svelte': 'src/single/Nothing.svelte',
  'src/ui/page/LanguageOffer.svelte': 'src/single/Nothing.svelte',
  'src/ui/map-pane/SharedGestures.svelte': 'src/single/Nothing.svelte',
};

/** All replacements. With a site the share sheet shares the site's addresses; without one it has none to share. */
const instead = (site: string): Record<string, string> =>
  site
    ? {
        ...INSTEAD,
        'src/offline/KeepOffline.svelte': 'src/single/Nothing.svelte',
        'src/share/sheet/ShareEmbed.svelte': 'src/single/Nothing.svelte',
        'src/share/sheet/SharePicture.svelte': 'src/single/SharePrint.svelte',
      }
    : {
        ...INSTEAD,
        'src/share/sheet/ShareButton.svelte': 'src/single/Nothing.svelte',
        'src/share/sheet/share-state.svelte.ts': 'src/single/share-state.svelte.ts',
      };

/** Vite plugin that makes the replacements. Fails the build if nothing imports a replaced source any more. */
function substitutes(parts: Record<string, string>): Plugin {
  const met = new Set<string>();
  return {
    name: 'parcours:single',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const from = importer && relative(ROOT, importer);
      if (!from || from.startsWith(OWN_ROOM)) return null;
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const file = resolved && relative(ROOT, resolved.id);
      if (!file || !Object.hasOwn(parts, file)) return null;
      met.add(file);
      return join(ROOT, parts[file]!);
    },
    buildEnd() {
      // The prerenderer imports only a part of the sources: there a missing one is no fault.
      if (this.environment.name !== 'client') return;
      const missing = Object.keys(parts).filter((file) => !met.has(file));
      if (missing.length > 0)
        throw new Error(`scripts/app/single.ts replaces what nothing imports: ${missing.join(', ')}`);
    },
  };
}

/** Some sources are imported both statically and dynamically, once they have one replacement: not worth a warning. */
const CHECKS = { checks: { ineffectiveDynamicImport: false, pluginTimings: false } };

const configFor = (fullMap: string): InlineConfig => ({
  logLevel: 'warn',
  plugins: [substitutes(instead(fullMap)), storyParts(readStory(namedStory()))],
  define: {
    'import.meta.env.VITE_FULL_MAP': JSON.stringify(fullMap),
  },
});

/** Drops the bold faces of Cyrillic, Hangul and symbols: these are never bold there, and each face would inline a font. */
const withoutBoldScripts = (styles: string): string =>
  styles.replace(/@font-face\{[^}]*\}/g, (face) =>
    /font-weight:600.*(?:cyrillic|hangul|symbols)/.test(face) ? '' : face,
  );

const fontData = (font: string | Uint8Array): string =>
  `data:font/woff2;base64,${Buffer.from(font).toString('base64')}`;

/** The script, and the style sheet with its fonts inlined. */
async function bundle(fullMap: string): Promise<{ script: string; styles: string }> {
  const results = (await build({
    ...configFor(fullMap),
    build: {
      write: false,
      copyPublicDir: false,
      modulePreload: false,
      lib: {
        entry: join(ROOT, 'src/single/main.ts'),
        formats: ['iife'],
        name: 'parcours',
        cssFileName: 'single',
      },
      rolldownOptions: { output: { extend: true }, ...CHECKS },
    },
  })) as Rolldown.RolldownOutput[];
  const { output } = results[0]!;
  const [chunk] = output;
  const files = new Map(
    output.flatMap((each) => (each.type === 'asset' ? [[each.fileName, each.source] as const] : [])),
  );
  const sheet = withoutBoldScripts(String(files.get('single.css')));
  const styles = sheet.replace(
    /url\(\/([^)]+\.woff2)\)/g,
    (_, name: string) => `url(${fontData(files.get(name)!)})`,
  );
  return { script: chunk.code.trim(), styles: styles.trim() };
}

/** @throws Error if a text would end the element that it stands in, or refers to another file */
function requireInline(script: string, styles: string): void {
  if (/<\/?script|<\/style/i.test(script + styles))
    throw new Error('the single file’s script or styles name a tag that would end them');
  const outside = styles.match(/url\((?!["']?(?:data:|#))[^)]*\)/g);
  if (outside) throw new Error(`the single file’s styles ask for ${outside.join(', ')}`);
}

/**
 * Writes parcours.html.
 * @param folder where it is written
 * @param fullMap address of the site, with a slash at its end; '' if unknown
 * @throws Error if the file would be too large
 */
export async function writeSingleFile(folder: string, fullMap: string): Promise<void> {
  const { script, styles: shared } = await bundle(fullMap);
  const basemap = JSON.parse(readFileSync(namedBasemap(), 'utf8')) as Basemap;
  const story = onGround(readStory(namedStory()), basemap);
  // Node imports a path once only: each story of a site needs its own.
  const server = join(ROOT, '.cache', `single-${process.pid}-${story.id}`);
  await build({
    ...configFor(fullMap),
    build: {
      outDir: server,
      emptyOutDir: true,
      ssr: join(ROOT, 'src/single/prerender.ts'),
      copyPublicDir: false,
      rolldownOptions: CHECKS,
    },
  });
  const { singleFile, storyRules } = (await import(
    pathToFileURL(join(server, 'prerender.js')).href
  )) as typeof import('../../src/single/prerender.ts');
  const letters = letterRules(storyLetters(story, basemap), ({ bytes }) => fontData(bytes));
  const styles = shared + flatStyles(storyRules(story) + letters, 'story.css');
  requireInline(script, styles);
  rmSync(server, { recursive: true });
  const html = singleFile({
    story,
    basemap,
    script,
    styles,
    hashes: { script: await policyHash(script), styles: [await policyHash(styles)] },
    icon: readFileSync(join(ROOT, 'public/favicon.svg'), 'utf8').trim(),
  });
  requireSmallFile(SINGLE_FILE, html, isFirstStory(namedStory()));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, SINGLE_FILE), html);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { site: { type: 'string', default: '' } },
  });
  const { site } = values;
  if (site && !/^https?:\/\/.+\/$/.test(site)) {
    throw new Error(
      `--site "${site}": an address like https://example.org/maps/ is needed; nothing was written`,
    );
  }
  const folder = positionals[0] ?? 'dist';
  await writeSingleFile(folder, site);
  addToFileList(folder, SINGLE_FILE);
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) await main();
