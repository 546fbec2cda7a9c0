import { describe, expect, it } from 'vitest';
import { placesNamed } from '../../../geo/story/place-search.ts';
import { realStory } from '../real-story.ts';

const found = (text: string): string[] => placesNamed(realStory, text, 'fr').map(({ id }) => id);

describe('finding a place by its name', () => {
  it('takes the beginnings of words, in any case, with accents or without', () => {
    expect(found('pyong')).toEqual(['pyongyang']);
    expect(found('KOMSOMOLSK SUR')).toEqual(['komsomolsk']);
    expect(found('cosmodrome vost')).toEqual(['vostochny']);
    expect(found('Artióm')).toEqual(['artyom']);
  });

  it('takes the name that the place has where it lies', () => {
    expect(found('Владивосток')).toEqual(['vladivostok']);
  });

  it('finds nothing for no word, for the middle of one and for words of different places', () => {
    expect(found('  ')).toEqual([]);
    expect(found('divostok')).toEqual([]);
    expect(found('vostochny pyongyang')).toEqual([]);
  });
});
