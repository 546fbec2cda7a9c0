import { describe, expect, it } from 'vitest';
import { parseStory } from '../../geo/parse/parse-story.ts';
import { isLeg, isPlace, STATUSES, statusOf } from '../../geo/story/story.ts';
import { generatedStory, placeId, placeName } from './generated-story.ts';
import { storyFileText } from './story-file.ts';

describe('a generated story', () => {
  it('is the same for the same number of places', () => {
    expect(generatedStory(50)).toEqual(generatedStory(50));
  });

  it('has as many places as asked, legs between some, every status, and no two places of one name', () => {
    const { stops } = generatedStory(1000);
    const places = stops.filter(isPlace);
    expect(places).toHaveLength(1000);
    expect(places[730]!.id).toBe(placeId(731));
    expect(stops.filter(isLeg).length).toBeGreaterThan(200);
    expect(new Set(places.map(statusOf))).toEqual(new Set(STATUSES));
    expect(new Set(Array.from({ length: 10_000 }, (_, index) => placeName(index))).size).toBe(10_000);
  });

  it('is a story that the build would take', () => {
    const story = generatedStory(1000);
    expect(parseStory(storyFileText(story))).toEqual({ story, version: 2 });
  });
});
