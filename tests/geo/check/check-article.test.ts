import { describe, expect, it } from 'vitest';
import { checkArticle } from '../../../geo/check/check-article.ts';
import { formatFault } from '../../../geo/parse/fault.ts';
import { fixture, marketDayWith, storyFrom } from '../stories.ts';

const ARTICLE = fixture('market-day.txt');

/** The findings about the small story's quotes after a change of it, one line each. */
const findings = (changes: Record<string, unknown>, article = ARTICLE): string[] =>
  checkArticle(storyFrom(marketDayWith(changes)), article).faults.map((fault) => formatFault('story', fault));

describe('quotes held against their article', () => {
  const QUOTE = 'features[1].properties.claims[0].quote';

  it('are verbatim in the paragraph that they name', () => {
    expect(findings({})).toEqual([]);
  });

  it('may come from a text with a byte order mark and Windows line ends', () => {
    expect(findings({}, `\uFEFF${ARTICLE.replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  it('that stand in another paragraph are told which', () => {
    expect(findings({ 'features[1].properties.claims[0].paragraph': 2 })).toEqual([
      'story · alba-bruma · properties.claims[0].paragraph · 2 · 3 · the quote stands in paragraph 3: correct the number',
    ]);
  });

  it('beyond the end of the article are told where they stand', () => {
    expect(findings({ 'features[1].properties.claims[0].paragraph': 99 })).toHaveLength(1);
  });

  it('with a changed word are shown the nearest passage', () => {
    expect(findings({ [QUOTE]: 'The mayor boarded the fast train to Bruma' })).toEqual([
      `story · alba-bruma · properties.claims[0].quote · "The mayor boarded the fast train to Bruma" · the article's own words, unchanged · paragraph 3 has: The mayor boarded the slow train to Bruma`,
    ]);
  });

  it('with another apostrophe or space are told which character differs', () => {
    const article = ARTICLE.replace('The mayor boarded', 'The mayor’s aide boarded');
    const [finding] = findings({ [QUOTE]: "The mayor's aide boarded the slow train to Bruma" }, article);
    expect(finding).toContain('paragraph 3 has: The mayor’s aide boarded the slow train to Bruma');
    expect(finding).toContain("character 10 is U+0027 ' in the quote and U+2019 ’ in the article");
  });

  it('that begin or end within a word are refused', () => {
    const [finding] = findings({ [QUOTE]: 'ayor boarded the slow train' });
    expect(finding).toContain('whole words');
  });

  it('may stand as a whole word after a longer word that holds it', () => {
    const article = ARTICLE.replace('The mayor boarded', 'Entrained, the train waited. The mayor boarded');
    expect(findings({ [QUOTE]: 'train' }, article)).toEqual([]);
  });

  it('of another article are told so', () => {
    const [finding] = findings({ [QUOTE]: 'Nobody has ever written this sentence' });
    expect(finding).toContain('is this the right article?');
  });

  it('may be half of the article together, and not more', () => {
    const short = ARTICLE.split('\n').slice(0, 4).join('\n');
    expect(findings({}, short)).toEqual([
      'story · story · features · 54 % of the article · at most 50 % quoted · the article is not ours: shorten or remove quotes',
    ]);
  });

  it('count once where two of them overlap', () => {
    const { quotedShare } = checkArticle(storyFrom(marketDayWith({})), ARTICLE);
    const twice = marketDayWith({
      'features[0].properties.claims[1].quote': 'the spring market',
      'features[0].properties.claims[1].paragraph': 1,
    });
    expect(checkArticle(storyFrom(twice), ARTICLE).quotedShare).toBeLessThan(quotedShare);
  });
});
