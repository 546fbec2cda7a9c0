import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../geo/article/article-text.ts';
import { placeNamesIn, townsNamedIn } from '../../../geo/article/place-names.ts';
import { SMALL_GAZETTEER } from './small-gazetteer.ts';

const found = (language: string, text: string) => placeNamesIn(paragraphsOf(text), language, SMALL_GAZETTEER);
const namesIn = (language: string, text: string): string[] => found(language, text).map(({ name }) => name);

describe('names of places in an article', () => {
  it.each([
    ['fr', 'Il va à Komsomolsk-sur-l’Amour.', ['Komsomolsk-sur-l’Amour']],
    ['fr', 'Arrivé d’Yokohama, il repart au Pirée.', ['Yokohama', 'Pirée']],
    ['fr', 'Il arrive à Khasan, en Russie, dans la région de l’Amour.', ['Khasan', 'Russie', 'Amour']],
    ['fr', 'Le roi d’Arabie saoudite.', ['Arabie saoudite']],
    ['es', 'Llegó al Pireo y después a Londres.', ['Pireo', 'Londres']],
    ['de', 'Er fuhr von Berlin nach Yokohama. Russlands Züge.', ['Berlin', 'Yokohama', 'Russland']],
    ['en', 'She flew to St. Louis and saw Yokohama’s harbour.', ['St. Louis', 'Yokohama']],
    ['en', 'She flew to Yoko\u00adhama.', ['Yokohama']],
    ['ru', 'Il va à Yokohama.', ['Yokohama']],
  ])('are the longest ones, with their prepositions and elisions: %s, %s', (language, text, names) => {
    expect(namesIn(language, text)).toEqual(names);
  });

  it.each([
    ['a person', 'fr', 'Le président Vladimir Poutine a parlé. Vladimir rit.'],
    ['a person with a title', 'en', 'He met Mr. London and Jack London.'],
    ['a month', 'en', 'It was cold in March.'],
    ['a common word at the beginning of a sentence', 'en', 'Reading is fun; he was reading.'],
    ['a village at the beginning of a sentence', 'fr', 'Source : agences.'],
    ['a common noun of German', 'de', 'Das Essen war gut, und der Wald ist grün.'],
    ['a part of a word', 'en', 'The Berliner and the Parisian met.'],
    ['what has no capital letter', 'fr', 'il mange un paris et une source.'],
    ['what another sentence ends with', 'en', 'They stayed with Saint. Louis came late.'],
  ])('are not those of %s', (_what, language, text) => {
    expect(namesIn(language, text)).toEqual([]);
  });

  it('are offered all the same where a preposition says that it is a place', () => {
    expect(namesIn('en', 'Jack London was in London, reading in Reading.')).toEqual(['London', 'Reading']);
    expect(namesIn('de', 'Das Essen in Essen war gut.')).toEqual(['Essen']);
  });

  it('tell where they stand, and in which sentence', () => {
    const text = 'M. Dupont part.\n\nIl va à Paris. Puis, à Londres, il revient de Paris.';
    const [paris] = found('fr', text);
    const { text: second } = paragraphsOf(text)[1]!;
    const told = paris!.mentions.map(({ paragraph, name, sentence }) => [
      paragraph,
      second.slice(name.start, name.end),
      second.slice(sentence.start, sentence.end),
    ]);
    expect(told).toEqual([
      [2, 'Paris', 'Il va à Paris.'],
      [2, 'Paris', 'Puis, à Londres, il revient de Paris.'],
    ]);
  });

  it('have the likeliest candidate first: the best known, by its first name', () => {
    expect(found('fr', 'Il est à Paris.')[0]!.candidates.map(({ country }) => country)).toEqual(['FR', 'US']);
    expect(found('fr', 'Il est à Londres.')[0]!.candidates.map(({ country }) => country)).toEqual([
      'GB',
      'AR',
    ]);
  });

  it('of towns are those that no country shares', () => {
    const paragraphs = paragraphsOf('From Paris to Jordan, Russia and Yokohama.');
    expect(townsNamedIn(paragraphs, 'en', SMALL_GAZETTEER)).toEqual(['Paris', 'Yokohama']);
  });
});
