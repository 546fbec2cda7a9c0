/** Files of a built site: which there are, and what they weigh. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { SiteFile as ListedFile } from '../../src/offline/worker/site-files.ts';
import { isKept, listed } from '../../src/pour/worker-file.ts';

/** Every file below a folder, relative to it, with slashes, sorted. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

const compressed = promisify<Uint8Array, { level: number }, Buffer>(gzip);

/** Whether hosts send a file as it is. */
export const isCompressed = (path: string): boolean => /\.(?:woff2|png)$/.test(path);

/** A file's bytes as hosts send it: after gzip, but for what is compressed already. */
export const transferBytes = async (path: string, content: Uint8Array): Promise<number> =>
  isCompressed(path) ? content.length : (await compressed(content, { level: 9 })).length;

/** The files below a folder that a reader may keep, as a worker lists them. */
export const keptIn = (folder: string): Promise<ListedFile[]> =>
  Promise.all(
    filesIn(folder)
      .filter(isKept)
      .map(async (path) => {
        const content = readFileSync(join(folder, path));
        return listed(path, content, await transferBytes(path, content));
      }),
  );
