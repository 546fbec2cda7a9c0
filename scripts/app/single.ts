/**
 * Writes the whole story as one file that opens from a disk: the site's own page, with replacements for the parts that
 * need a network or an address.
 *
 *     npm run build -- --single         dist/parcours.html, beside the site
 *     npx tsx scripts/app/single.ts dist    the same file alone; --site https://example.org/maps/ is where it links to
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
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
import { buildSinglePrerender, bundleSingle, fontData, requireInline, withOwnFonts } from './single-parts.ts';

const SINGLE_FILE = 'parcours.html';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Writes parcours.html.
 * @param folder where it is written
 * @param fullMap address of the site, with a slash at its end; '' if unknown
 * @throws Error if the file would be too large
 */
export async function writeSingleFile(folder: string, fullMap: string): Promise<void> {
  const order = { fullMap, story: readStory(namedStory()) };
  const { script, styles: shared } = await bundleSingle(order);
  const basemap = JSON.parse(readFileSync(namedBasemap(), 'utf8')) as Basemap;
  const story = onGround(order.story, basemap);
  // Node imports a path once only: each story of a site needs its own.
  const server = join(ROOT, '.cache', `single-${process.pid}-${story.id}`);
  await buildSinglePrerender(server, order);
  const { singleFile, storyRules } = (await import(
    pathToFileURL(join(server, 'prerender.js')).href
  )) as typeof import('../../src/single/prerender.ts');
  const letters = letterRules(storyLetters(story, basemap), ({ bytes }) => fontData(bytes));
  const styles = shared + flatStyles(storyRules(story) + withOwnFonts(letters), 'story.css');
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
