/** What an author's file is to the editor. */
import type { Position } from '../../../geo/story/story.ts';
import type { StoryFile } from '../draft/draft.ts';

/** A place of a file that is no story. */
export interface ImportedPlace {
  /** '' if it has none. */
  name: string;
  position: Position;
  /** Plain text. */
  description?: string;
}

/** A line of a file that is no story: a recorded track, a way that somebody has drawn. */
export interface ImportedLine {
  /** '' if it has none. */
  name: string;
  /** At least two. */
  positions: Position[];
}

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
