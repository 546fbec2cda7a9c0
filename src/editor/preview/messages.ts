/** What the editor and the page in its frame say to each other. Both are of this origin; nobody else is heard. */
import type { Language, Story } from '../../../geo/story/story.ts';

export interface ShowOrder {
  /** Without faults. */
  story: Story;
  language: Language;
  /** null: the system's. */
  theme: 'light' | 'dark' | null;
}

export type FrameReport =
  /** The frame listens. */
  | { kind: 'ready' }
  /** The story is shown, in this language: a reader may have chosen another in the page itself. It took so long, ms. */
  | { kind: 'shown'; language: Language; tookMs: number }
  /** A press would have led out of the page, or asked for what only a published site has. */
  | { kind: 'held-back' }
  | { kind: 'failed'; message: string };

/** Whether a message comes from that window, and from this origin. */
export const isFrom = ({ origin, source }: MessageEvent, sender: Window | null | undefined): boolean =>
  origin === location.origin && source !== null && source === sender;
