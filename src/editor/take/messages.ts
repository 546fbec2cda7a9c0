/** What the page and the worker that makes files say to each other. */
import type { Story } from '../../../geo/story/story.ts';

/** A story without faults. */
export interface TakeOrder {
  story: Story;
  /** The story file's text. */
  text: string;
}

/** Where a site is to lie. */
export interface SiteAddress {
  /** Path on its host: `/` or `/maps/kim/`. */
  base: string;
  /** Origin without a slash at its end, or '' where nobody knows it yet. */
  site: string;
}

/** Addresses of the files that are poured from: scripts/app/editor/taken-files.ts. */
interface TakenFiles {
  pack: string;
  pour: string;
  single: string;
  /** The world's. */
  basemap: string;
}

export interface WorkerOrder extends TakeOrder, SiteAddress {
  kind: 'site' | 'page';
  files: TakenFiles;
}

/** A preview image as PNG, drawn by the page: a worker has no document that could show an SVG. */
export interface DrawnImage {
  kind: 'drawn';
  /** Absent if it could not be drawn. */
  png?: Uint8Array;
}

/** What could not be done. */
export type TakeFailure = 'no-files' | 'no-picture' | 'unexpected';

export type WorkerReport =
  | { kind: 'draw'; svg: string; done: number; of: number }
  | { kind: 'made'; file: Uint8Array<ArrayBuffer> }
  | { kind: 'failed'; why: TakeFailure; detail: string };
