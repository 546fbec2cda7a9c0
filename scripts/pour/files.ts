/** Files of a built site: which there are, and what they weigh. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

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

/** A file's bytes as hosts send it: after gzip, but for what is compressed already. */
export const transferBytes = (path: string, content: Uint8Array): number =>
  /\.(?:woff2|png)$/.test(path) ? content.length : gzipSync(content, { level: 9 }).length;
