/**
 * Builds a site: pours stories into the app, and writes what comes of it. A build is written beside the folder and takes its
 * place at the end, so that one that fails or is interrupted leaves the last good site whole.
 */
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFirstStory } from '../../geo/story/first-story.ts';
import { onGround } from '../../geo/view/fit.ts';
import type { Basemap } from '../../src/chart/basemap-paths.ts';
import type { App, AppParts } from '../../src/pour/app-parts.ts';
import type { PourOrder, StoryFiles } from '../../src/pour/pour.ts';
import { EDITOR_FOLDER } from '../../src/pour/story-places.ts';
import type { PouredFile, StoryInput } from '../../src/pour/pour-story.ts';
import { readStory } from '../read-story.ts';
import { removeAtExit } from '../remove-at-exit.ts';
import { basemapFile } from '../story-option.ts';
import { filesIn, transferBytes } from './files.ts';
import { pictureDrawer, warnOfGaps } from './previews.ts';
import {
  buildingFolder,
  realFolder,
  replaceFolder,
  requireReplaceable,
  writeFileList,
} from './site-folder.ts';
import { requireSafePaths } from './site-paths.ts';
import { requireSmallStory } from './size-budget.ts';
import { storyLetters } from './story-letters.ts';

export interface BuildOrder extends PourOrder {
  /** Story files, one or more, absolute; their ids differ. */
  stories: string[];
  /** The site's folder, absolute: where a link leads, not the link. */
  out: string;
  /** Whether the folder is the project's own, to which nobody adds anything. */
  isOwn: boolean;
  /** The folder of the built app. */
  app: string;
  /** The folder of the built editor, where it joins the site. */
  editor?: string;
  /**
   * Writes what else a story has.
   * @param file of the story
   * @param folder in which it is being built
   * @param path of the story in the site: '' or `kim-2023/`
   */
  addTo?: (file: string, folder: string, path: string) => Promise<void>;
  /** Whether the program itself is measured by the site's sizes. */
  isMeasured: boolean;
  /** Tells what the build is at. */
  say: (what: string) => void;
}

type Pour = typeof import('../../src/pour/pour.ts');

function readApp(folder: string): App {
  const site = join(folder, 'site');
  return {
    parts: JSON.parse(readFileSync(join(folder, 'parts.json'), 'utf8')) as AppParts,
    files: new Map(filesIn(site).map((path) => [path, readFileSync(join(site, path))])),
  };
}

/** @throws Error if there is a file already: of two stops' files of one name, one would be lost */
function writeFiles(folder: string, files: PouredFile[]): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { flag: 'wx' });
  }
}

function readInput(file: string): StoryInput {
  const story = readStory(file);
  warnOfGaps(file, story);
  const basemap = readFileSync(basemapFile(file), 'utf8');
  const ground = JSON.parse(basemap) as Basemap;
  const letters = storyLetters(story, ground);
  return { story: onGround(story, ground), text: readFileSync(file, 'utf8'), basemap, letters };
}

/** Configurations of web servers are written beside the site, so that they are not published with it. */
const hostingFolder = (out: string): string => realFolder(`${out}-hosting`);

/** The folders in which ids have names: each story's has those of its pages, the site's own those of the stories. */
function namesIn(
  placed: StoryFiles[],
  inputs: StoryInput[],
  pageIds: Pour['pageIds'],
): Map<string, string[]> {
  const names = new Map([['', placed.map(({ id }) => id)]]);
  for (const [index, { folder }] of placed.entries())
    names.set(folder, [...(names.get(folder) ?? []), ...pageIds(inputs[index]!.story)]);
  return names;
}

/**
 * @throws UsageError before anything is done, if the folder holds other things
 * @throws Error with the lines of the check if a story has faults; if the site has a file twice, or is too heavy
 */
export async function buildSite(order: BuildOrder): Promise<void> {
  const { out, app, isOwn, stories, addTo, say, isMeasured } = order;
  const folders = [out, hostingFolder(out)];
  for (const folder of folders) requireReplaceable(folder, isOwn);
  // Their faults are told before anything is begun.
  const inputs = stories.map(readInput);
  removeAtExit(folders.map(buildingFolder));
  const [site, hosting] = folders.map(buildingFolder) as [string, string];
  mkdirSync(site, { recursive: true });
  const { pour, pageIds } = (await import(pathToFileURL(join(app, 'pour.js')).href)) as Pour;
  const letters = inputs.flatMap((input) => input.letters);
  const draw = await pictureDrawer(join(app, 'fonts'), letters);
  say(`Pouring ${inputs.map(({ story }) => story.id).join(', ')} …`);
  const poured = await pour(inputs, readApp(app), order, { draw, transferBytes });
  writeFiles(site, poured.site);
  writeFiles(hosting, poured.hosting);
  if (order.editor !== undefined) cpSync(order.editor, join(site, EDITOR_FOLDER), { recursive: true });
  for (const [index, file] of stories.entries()) {
    const { folder } = poured.stories[index]!;
    await addTo?.(file, join(site, folder), folder);
    if (isMeasured) requireSmallStory(site, poured.stories[index]!, isFirstStory(file));
  }
  for (const [folder, ids] of namesIn(poured.stories, inputs, pageIds))
    requireSafePaths(join(site, folder), ids);
  for (const folder of folders) {
    writeFileList(buildingFolder(folder));
    replaceFolder(folder, buildingFolder(folder));
  }
}
