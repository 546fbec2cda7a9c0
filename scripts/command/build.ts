/** `parcours build`: a site from a story, or from several. */
import { resolve } from 'node:path';
import { buildSite } from '../pour/build-site.ts';
import { realFolder, requireReplaceable } from '../pour/site-folder.ts';
import { readStory } from '../read-story.ts';
import { ensureBasemap } from '../story-basemap.ts';
import { storyPath } from '../story-option.ts';
import { UsageError } from '../usage-error.ts';
import { basePath } from './base-path.ts';
import type { Command, Surroundings } from './command.ts';
import type { Given } from './options.ts';
import { requireOneSite } from './several-stories.ts';
import { sayProgress } from './terminal.ts';

const isAddress = (site: string): boolean => URL.canParse(site) && /^https?:$/.test(new URL(site).protocol);

const one = ({ values }: Given, name: string): string | undefined => values[name]?.[0];

function readAddress(given: Given): { base: string; site: string } {
  const { base, site } = { base: basePath(given), site: one(given, 'site') ?? '' };
  if (site && !isAddress(site))
    throw new UsageError(`--site "${site}": an address like https://example.org is needed`);
  return { base, site: site && new URL(site).origin };
}

/** The story files, absolute. @throws UsageError */
function readStories(given: Given, { folder, story, typed }: Surroundings): string[] {
  const named = [...(given.values.story ?? []), ...given.words];
  if (named.length > 0) return named.map((file) => storyPath(file, folder));
  if (story) return [story];
  throw new UsageError(`a story is needed: ${typed('build')} --story FILE`);
}

function readOut(given: Given, { folder, out }: Surroundings): string {
  const named = one(given, 'out');
  if (named === '') throw new UsageError('--out "": the path of a folder is needed');
  return realFolder(named === undefined ? out : resolve(folder, named));
}

async function run(given: Given, surroundings: Surroundings): Promise<number> {
  const { base, site } = readAddress(given);
  const stories = readStories(given, surroundings);
  const out = readOut(given, surroundings);
  const isOwn = surroundings.isOwn && out === realFolder(surroundings.out);
  for (const folder of [out, realFolder(`${out}-hosting`)]) requireReplaceable(folder, isOwn);
  const { writeSingle } = surroundings;
  const isSingle = given.flags.has('single');
  if (isSingle && !writeSingle)
    throw new UsageError('--single: the one file is made in a checkout of Parcours only');
  const home = one(given, 'home');
  // Their faults are told before anything is begun, and not amid a bundler's words.
  requireOneSite(
    stories.map((file) => ({ file, story: readStory(file) })),
    home,
  );
  if (!site) console.warn('without --site https://… canonical and preview addresses are relative');
  for (const story of stories) await ensureBasemap(story, surroundings.typed('basemap'));
  await buildSite({
    ...{ base, site, stories, out, isOwn, ...(home !== undefined && { home }) },
    isMeasured: surroundings.isMeasured,
    offline: !given.flags.has('no-offline'),
    app: await surroundings.app(),
    ...(given.flags.has('editor') && { hasEditor: true, editor: await surroundings.editor() }),
    say: sayProgress,
    ...(isSingle && {
      addTo: (file, folder, path) => writeSingle!(folder, file, site && site + base + path),
    }),
  });
  sayProgress(`The site is in ${out}`);
  return 0;
}

export const buildCommand: Command = {
  says: 'builds a site for any static host from a story, or from several',
  takes: '--story FILE [--story FILE …]',
  options: {
    story: {
      type: 'string',
      multiple: true,
      value: 'FILE',
      says: 'the story; several stand each under /<story id>/, with a page that lists them',
    },
    home: { type: 'string', value: 'ID', says: 'the one of several stories whose addresses stay at /' },
    base: { type: 'string', value: '/maps/kim/', says: 'the path on the host; / where left out' },
    site: {
      type: 'string',
      value: 'https://…',
      says: 'the host’s address, for canonical and preview addresses',
    },
    out: { type: 'string', value: 'FOLDER', says: 'where the site is written; dist where left out' },
    'no-offline': { type: 'boolean', says: 'readers can keep no copy' },
    editor: { type: 'boolean', says: 'the page in which authors make stories, at /editor/' },
    single: { type: 'boolean', says: 'one file beside each story, in a checkout' },
  },
  run,
};
