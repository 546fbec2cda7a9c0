/** What the build of the app leaves, without a story, for the sites that are poured from it. */
import type { Language } from '../../geo/story/story.ts';
import type { SiteFile as ListedFile } from '../offline/worker/site-files.ts';

/** Paths are relative to the site that the app is copied into: `assets/index-AbCdEfGh.js`. */
export interface AppParts {
  /** A page around its story's text, with places for it. */
  template: string;
  /** The style sheet of all pages, which names files as `/assets/…`. */
  styles: string;
  /** The first script of all pages. */
  first: string;
  /** The module that a page starts with. */
  start: string;
  /** What a page runs once it rests, and what only an embed needs. */
  rest: string;
  embed: string;
  embedStyles: string;
  print: string;
  /** What the page that lists several stories has behind the style sheet of all pages. */
  indexStyles: string;
  /** Each language's words, and all files that pages in other languages do without. */
  words: Record<Language, { file: string; own: string[] }>;
  /** The service worker, behind a list of the site's files; and one that removes what was kept. */
  worker: string;
  removingWorker: string;
  /** The app's files that a reader may keep. */
  kept: ListedFile[];
}

export interface App {
  parts: AppParts;
  /** Contents by path: scripts, fonts, icons. All that lies in `assets/` a site has once, the others each story. */
  files: ReadonlyMap<string, Uint8Array>;
}
