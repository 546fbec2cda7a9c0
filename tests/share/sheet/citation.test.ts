import { describe, expect, it } from 'vitest';
import { stopById } from '../../../geo/story/lookup.ts';
import { isQuote } from '../../../geo/story/story.ts';
import { homeView, type View } from '../../../geo/view/view.ts';
import { dictionaries, sheetWords } from '../../dictionaries.ts';
import { citationOf } from '../../../src/share/sheet/citation.ts';
import { realStory } from '../../geo/real-story.ts';

const LINK = 'https://example.org/vostochny/';
const visible = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

const cite = (view: View, story = realStory): string => {
  const { language } = view;
  return citationOf(story, view, LINK, { story: dictionaries[language].story, sheet: sheetWords[language] });
};

describe('a citation', () => {
  it('names author, title, stop, its date and the link', () => {
    expect(visible(cite({ ...homeView('fr'), stop: 'vostochny' }))).toBe(
      `Minh Duc, article mis en carte dans « ${visible(realStory.title.fr!)} », Parcours, étape Cosmodrome de Vostochny (13 septembre 2023). ${LINK}`,
    );
    expect(visible(cite({ ...homeView('en'), stop: 'vostochny' }))).toBe(
      `Minh Duc, article mapped in “${visible(realStory.title.en!)}”, Parcours, stop Vostochny Cosmodrome (13 September 2023). ${LINK}`,
    );
  });

  it('quotes a marked quote verbatim with its paragraph, and only a quote of that stop', () => {
    const quote = stopById(realStory, 'vostochny')!.claims.find(isQuote)!;
    const view = { ...homeView('fr'), stop: 'vostochny', quote: quote.id };
    expect(cite(view)).toContain(`«\u202f${quote.quote}\u202f»`);
    expect(visible(cite(view))).toContain(`(§ ${quote.paragraph})`);
    expect(cite({ ...view, stop: 'komsomolsk' })).not.toContain(quote.quote);
  });

  it('says in which language a quote is where the page speaks another', () => {
    const quote = stopById(realStory, 'vostochny')!.claims.find(isQuote)!;
    const change = { stop: 'vostochny', quote: quote.id };
    const article = { ...realStory.sources.article, language: 'de' };
    const german = { ...realStory, sources: { ...realStory.sources, article } };
    expect(visible(cite({ ...homeView('en'), ...change }))).toContain(`(§ ${quote.paragraph}, in French)`);
    expect(visible(cite({ ...homeView('en'), ...change }, german))).toContain(', in German)');
    expect(visible(cite({ ...homeView('fr'), ...change }, german))).toContain(', en allemand)');
  });

  it('of the whole journey needs no stop', () => {
    const text = visible(cite(homeView('en')));
    expect(text).toMatch(/^Minh Duc, .*Parcours\. https/);
  });
});
