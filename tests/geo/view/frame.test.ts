import { describe, expect, it } from 'vitest';
import { boundsOf } from '../../../geo/projection/camera.ts';
import { isPlace } from '../../../geo/story/story.ts';
import { positionsToFit } from '../../../geo/view/fit.ts';
import { nominalFrame } from '../../../geo/view/frame.ts';
import { realStory } from '../real-story.ts';

const story = realStory;

describe('the frame of a prerendered page', () => {
  it.each([null, ...story.stops.map(({ id }) => id)])('of %s holds all of what it shows', (id) => {
    const { project, size } = nominalFrame(story, id);
    for (const position of positionsToFit(story, id)) {
      const [x, y] = project(position);
      expect(x).toBeGreaterThan(-0.5);
      expect(y).toBeGreaterThan(-0.5);
      expect(x).toBeLessThan(size.width + 0.5);
      expect(y).toBeLessThan(size.height + 0.5);
    }
  });

  it('of the journey is just as large as the journey, so that a page can scale it into any box', () => {
    const { project, size, scaling } = nominalFrame(story, null);
    const [west, south, east, north] = boundsOf(positionsToFit(story, null));
    const [left, top] = project([west, north]);
    const [right, bottom] = project([east, south]);
    expect(scaling).toBe('fit');
    expect([left, top, right, bottom].map((px) => Math.round(px) + 0)).toEqual([
      0,
      0,
      size.width,
      size.height,
    ]);
  });

  it.each(story.stops.filter(isPlace).map(({ id }) => id))('of the place %s keeps its zoom', (id) => {
    const { camera, scaling } = nominalFrame(story, id);
    expect([camera.zoom, scaling]).toEqual([6.5, 'keep']);
  });
});
