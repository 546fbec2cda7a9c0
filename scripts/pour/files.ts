/** Files of a built site: which there are, and what they weigh. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** Every file below a folder, relative to it, with slashes, sorted. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

const compressed = promisify<Uint8Array, { level: number }, Buffer>(gzip);

/** A file's bytes as hosts send it: after gzip, but for what is compressed already. */
export const transferBytes = async (path: string, content: Uint8Array): Promise<number> =>
  /\.(?:woff2|png)$/.test(path) ? content.length : (await compressed(content, { level: 9 })).length;
