/** Reads what the build of the editor has packed for sites and single files. */
import { strFromU8, unzipSync } from 'fflate';
import type { App, AppParts } from '../../pour/app-parts.ts';

export interface AppPack {
  app: App;
  /** Script and styles of the single file. */
  script: string;
  styles: string;
  /** SVG. */
  icon: string;
}

const SITE = 'site/';

/** @param pack the zip that scripts/app/editor/taken-files.ts writes */
export function readPack(pack: Uint8Array): AppPack {
  const entries = unzipSync(pack);
  const files = Object.entries(entries)
    .filter(([path]) => path.startsWith(SITE))
    .map(([path, content]): [string, Uint8Array] => [path.slice(SITE.length), content]);
  const text = (path: string): string => strFromU8(entries[path]!);
  return {
    app: { parts: JSON.parse(text('parts.json')) as AppParts, files: new Map(files) },
    script: text('single.js'),
    styles: text('single.css'),
    icon: text('site/favicon.svg').trim(),
  };
}
