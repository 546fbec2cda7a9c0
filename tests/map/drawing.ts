/** A story as the engine draws it at first: in French and light, with nothing opened. */
import { storyLines } from '../../geo/route/story-lines.ts';
import type { Story } from '../../geo/story/story.ts';
import type { Drawing } from '../../src/map/style/style.ts';

export const drawingOf = (story: Story): Drawing => ({
  lines: storyLines(story),
  openLeg: null,
  underway: [],
  coming: [],
  theme: 'light',
  language: 'fr',
  obstacles: [],
  points: null,
  apart: [],
});
