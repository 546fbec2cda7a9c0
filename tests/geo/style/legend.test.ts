import { describe, expect, it } from 'vitest';
import { articleOnly } from '../../../geo/story/article-only.ts';
import { departureIsAttested, isLeg, isPlace, statusOf, type Story } from '../../../geo/story/story.ts';
import { legendOf } from '../../../geo/style/legend.ts';
import { realStory } from '../real-story.ts';

const rowOf = (story: Story, status: string) => legendOf(story).rows.find((row) => row.status === status);

describe('a legend', () => {
  it('has a row for each status that a stop has, strongest first, and no other', () => {
    for (const story of [realStory, articleOnly(realStory)]) {
      const statuses = new Set(story.stops.map(statusOf));
      const drawn = legendOf(story).rows.map(({ status }) => status);
      expect(new Set(drawn)).toEqual(new Set([...statuses, 'attested']));
      expect(drawn[0]).toBe('attested');
    }
  });

  it('shows the solid line for a mere departure that the article attests, and not where nothing is attested', () => {
    const story = { ...realStory, stops: realStory.stops.filter((stop) => statusOf(stop) !== 'attested') };
    expect(story.stops.filter(isLeg).some(departureIsAttested)).toBe(true);
    expect(rowOf(story, 'attested')).toEqual({ status: 'attested', hasPlace: false, hasLeg: true });
    const without = {
      ...story,
      stops: story.stops.filter((stop) => isPlace(stop) || !departureIsAttested(stop)),
    };
    expect(rowOf(without, 'attested')).toBeUndefined();
  });

  it('explains the arc of an unknown path only where one is drawn', () => {
    expect(legendOf(realStory).unknownLeg?.path).toBe('unknown');
    const stops = realStory.stops.filter((stop) => isPlace(stop) || stop.path !== 'unknown');
    expect(legendOf({ ...realStory, stops }).unknownLeg).toBeUndefined();
  });
});
