/** What an exported picture shows. */
import type { Story } from '../../../geo/story/story.ts';
import type { MomentOnMap } from '../../../geo/time/moment-on-map.ts';
import type { Frame } from '../../../geo/view/frame.ts';
import type { View } from '../../../geo/view/view.ts';
import type { StoryWords } from '../../../geo/words/story-words.ts';

export interface Picture {
  /** With all claims, or with the article's alone, as the view says. */
  story: Story;
  view: View;
  /** Without bearing and pitch. */
  frame: Frame;
  moment: MomentOnMap | null;
  /** What the view shows, in words. */
  caption: string;
  statusWords: StoryWords['status'];
  pathUnknown: string;
  /** The credits, one a line, then the link. */
  foot: string[];
}
