/** A poured site as a zip: the site's folder, the configurations of web servers beside it, and how to go on. */
import { zipSync, type Zippable } from 'fflate';
import { FILE_LIST, fileListText } from '../../pour/file-list.ts';
import { bytesOf } from '../../pour/hashes.ts';
import type { PouredSite } from '../../pour/pour.ts';
import type { PouredFile } from '../../pour/pour-story.ts';
import { readMes } from '../words/read-me.ts';

const SITE = 'site/';
const HOSTING = 'hosting/';

/** What is compressed already only grows. */
const isCompressed = (path: string): boolean => /\.(?:woff2|png)$/.test(path);

const withList = (site: PouredFile[]): PouredFile[] => {
  const paths = [...site.map(({ path }) => path), FILE_LIST];
  return [...site, { path: FILE_LIST, content: fileListText(paths) }];
};

/** All files of the zip. */
export const archiveFiles = ({ site, hosting }: Omit<PouredSite, 'stories'>): PouredFile[] => [
  ...Object.entries(readMes).map(([path, content]) => ({ path, content })),
  ...withList(site).map(({ path, content }) => ({ path: SITE + path, content })),
  ...hosting.map(({ path, content }) => ({ path: HOSTING + path, content })),
];

export function zipped(files: PouredFile[]): Uint8Array<ArrayBuffer> {
  const entries = files.map(({ path, content }) => [
    path,
    [bytesOf(content), { level: isCompressed(path) ? 0 : 6 }],
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}
