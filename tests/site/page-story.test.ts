import { describe, expect, it } from 'vitest';
import { isLeg, isQuote, type Story } from '../../geo/story/story.ts';
import { pageStory, storyBlock } from '../../src/site/page-story.ts';
import { realStory } from '../geo/real-story.ts';

const textsOf = (story: Story): string[] => {
  const texts: string[] = [];
  JSON.stringify(story, (_key, value: unknown) => {
    if (typeof value === 'string') texts.push(value);
    return value;
  });
  return texts;
};

describe.each(realStory.languages)('the story of a page in %s', (language) => {
  const other = language === 'fr' ? 'en' : 'fr';
  const told = pageStory(realStory, language);

  it('has every stop, claim and source', () => {
    expect(told.stops.map(({ id }) => id)).toEqual(realStory.stops.map(({ id }) => id));
    expect(told.stops.map(({ claims }) => claims.length)).toEqual(
      realStory.stops.map(({ claims }) => claims.length),
    );
    expect(told.sources).toEqual(realStory.sources);
  });

  it('has its own texts and none of the other language, but every quote', () => {
    const texts = textsOf(told);
    const facts = realStory.stops.flatMap(({ claims }) => claims.filter((claim) => 'fact' in claim));
    for (const { fact } of facts) {
      expect(texts).toContain(fact[language]);
      expect(texts).not.toContain(fact[other]);
    }
    const quotes = realStory.stops.flatMap(({ claims }) => claims.filter(isQuote));
    for (const { quote } of quotes) expect(texts).toContain(quote);
  });

  it('has the positions of all points', () => {
    const positionsOf = (story: Story): unknown =>
      story.stops.filter(isLeg).map(({ via }) => via.map(({ position }) => position));
    expect(positionsOf(told)).toEqual(positionsOf(realStory));
  });
});

describe('the block that carries it', () => {
  it('cannot be ended by a text of the story', () => {
    const title = { fr: '</script><script>alert(1)</script><!--', en: '' };
    const block = storyBlock({ ...realStory, title });
    expect(block.match(/<\/?script/g)).toHaveLength(2);
    expect(block).not.toContain('<!--');
    const json = block.slice(block.indexOf('>') + 1, block.lastIndexOf('<'));
    expect((JSON.parse(json) as Story).title).toEqual(title);
  });
});
