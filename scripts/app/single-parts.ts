/**
 * The parts of the one file that are the same for any story, or for all in its languages: the script and the styles of the
 * site's own page, with replacements for what needs a network or an address, and the module that writes the file.
 */
import { join, relative, resolve } from 'node:path';
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import type { Story } from '../../geo/story/story.ts';
import { storyParts } from './story-parts.ts';

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
        throw new Error(`scripts/app/single-parts.ts replaces what nothing imports: ${missing.join(', ')}`);
    },
  };
}

/** Some sources are imported both statically and dynamically, once they have one replacement: not worth a warning. */
const CHECKS = { checks: { ineffectiveDynamicImport: false, pluginTimings: false } };

/** What a one file is built for. */
export interface SingleOrder {
  /** Address of the site, with a slash at its end; '' if unknown. */
  fullMap: string;
  /** Without it the file has what any story may need: the words of every language, the glyph of every mode. */
  story?: Story;
}

/** How its parts are built. */
export const singleConfig = ({ fullMap, story }: SingleOrder): InlineConfig => ({
  logLevel: 'warn',
  plugins: [substitutes(instead(fullMap)), ...(story ? [storyParts(story)] : [])],
  define: {
    'import.meta.env.VITE_FULL_MAP': JSON.stringify(fullMap),
  },
});

/** Drops the bold faces of Cyrillic, Hangul and symbols: these are never bold there, and each face would inline a font. */
const withoutBoldScripts = (styles: string): string =>
  styles.replace(/@font-face\{[^}]*\}/g, (face) =>
    /font-weight:600.*(?:cyrillic|hangul|symbols)/.test(face) ? '' : face,
  );

/** The file has its fonts in it: they come at once, though not before the first paint, after which `optional` ones stay unused. */
export const withOwnFonts = (styles: string): string =>
  styles.replace(/font-display:\s*optional/g, 'font-display:block');

export const fontData = (font: string | Uint8Array): string =>
  `data:font/woff2;base64,${Buffer.from(font).toString('base64')}`;

/** The script, and the style sheet with its fonts inlined. */
export async function bundleSingle(order: SingleOrder): Promise<{ script: string; styles: string }> {
  const results = (await build({
    ...singleConfig(order),
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
  return { script: chunk.code.trim(), styles: withOwnFonts(styles.trim()) };
}

/** The module that writes the file's HTML. */
export const SINGLE_PRERENDER = join(ROOT, 'src/single/prerender.ts');

/** Writes that module for Node, `prerender.js`, into a folder. */
export async function buildSinglePrerender(folder: string, order: SingleOrder): Promise<void> {
  await build({
    ...singleConfig(order),
    build: {
      outDir: folder,
      emptyOutDir: true,
      ssr: SINGLE_PRERENDER,
      copyPublicDir: false,
      rolldownOptions: CHECKS,
    },
  });
}

/** @throws Error if a text would end the element that it stands in, or refers to another file */
export function requireInline(script: string, styles: string): void {
  if (/<\/?script|<\/style/i.test(script + styles))
    throw new Error('the single file’s script or styles name a tag that would end them');
  const outside = styles.match(/url\((?!["']?(?:data:|#))[^)]*\)/g);
  if (outside) throw new Error(`the single file’s styles ask for ${outside.join(', ')}`);
}
