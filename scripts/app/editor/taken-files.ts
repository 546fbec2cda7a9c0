/**
 * What the editor takes sites and single files from, in the author's browser: `pack.zip` with the app and all else that stories
 * are poured into, and two modules that write the pages, as the build has them.
 */
import { zipSync, type Zippable } from 'fflate';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Rolldown } from 'vite';
import { WORLD_BASEMAP } from '../../../geo/story/first-story.ts';
import { filesIn, isCompressed } from '../../pour/files.ts';
import { BUILD_TARGET } from '../oldest-browsers.ts';
import { bundleSingle, requireInline, SINGLE_PRERENDER, singleConfig } from '../single-parts.ts';

/** No site is known when the editor is built, and no story: one file serves any. */
const ANY_STORY = { fullMap: '' };

/** A module in one piece with all that it imports, which runs in a worker as it does in Node. */
async function moduleAlone(entry: string, config: InlineConfig = { logLevel: 'warn' }): Promise<string> {
  const { output } = (await build({
    ...config,
    ssr: { noExternal: true },
    define: { ...config.define, 'process.env.NODE_ENV': '"production"' },
    build: {
      target: BUILD_TARGET,
      minify: true,
      write: false,
      ssr: entry,
      copyPublicDir: false,
      rolldownOptions: {
        output: { codeSplitting: false },
        checks: { pluginTimings: false, ineffectiveDynamicImport: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}

/** The same sources give the same bytes: a zip dates its files in local time, from 1980 on. */
const BEGINNING = new Date(1980, 0, 1);

function packed(files: [path: string, content: Uint8Array][]): Uint8Array {
  const entries = files.map(([path, content]) => [
    path,
    [content, { level: isCompressed(path) ? 0 : 9, mtime: BEGINNING }],
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/**
 * Writes `pack.zip`, `pour.js` and `single.js`.
 * @param app folder of the built app
 */
export async function writeTakenFiles(folder: string, app: string): Promise<void> {
  const { script, styles } = await bundleSingle(ANY_STORY);
  requireInline(script, styles);
  const pack = packed([
    ...filesIn(join(app, 'site')).map((path): [string, Uint8Array] => [
      `site/${path}`,
      readFileSync(join(app, 'site', path)),
    ]),
    ['parts.json', readFileSync(join(app, 'parts.json'))],
    ['basemap.geojson', readFileSync(WORLD_BASEMAP)],
    ['single.js', encoded(script)],
    ['single.css', encoded(styles)],
  ]);
  writeFileSync(join(folder, 'pack.zip'), pack);
  writeFileSync(join(folder, 'pour.js'), await moduleAlone('src/pour/pour.ts'));
  writeFileSync(join(folder, 'single.js'), await moduleAlone(SINGLE_PRERENDER, singleConfig(ANY_STORY)));
}
