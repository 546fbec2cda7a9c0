/** What an author's file is to the editor. */
import type { StoryFile } from '../draft/draft.ts';
import type { ImportedLine, ImportedPlace } from '../draft/imported.ts';

export interface Imported {
  places: ImportedPlace[];
  lines: ImportedLine[];
  /** How much of the file is neither, or has no position on earth: areas, rows without numbers. */
  leftOut: number;
}

/** A sentence about what was opened all the same, in the author's language. */
interface Noted {
  notice?: string;
}

export type Opened =
  | ({ kind: 'story'; story: StoryFile } & Noted)
  | ({ kind: 'suggestions'; places: ImportedPlace[]; lines: ImportedLine[] } & Noted)
  | { kind: 'text'; text: string }
  /** The one thing to say about it, in the author's language; nothing was opened. */
  | { kind: 'fault'; fault: string };
