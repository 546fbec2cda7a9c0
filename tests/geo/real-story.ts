/** The published story, for tests about what readers see. */
import { readFileSync } from 'node:fs';
import { stopById } from '../../geo/story/lookup.ts';
import { isLeg, type Leg } from '../../geo/story/story.ts';
import { REAL_STORY, storyFrom } from './stories.ts';

export const realStory = storyFrom(readFileSync(REAL_STORY, 'utf8'));

/** The leg with this id, which has to be there. */
export function realLeg(id: string): Leg {
  const stop = stopById(realStory, id);
  if (!stop || !isLeg(stop)) throw new RangeError(`the published story has no leg "${id}"`);
  return stop;
}
