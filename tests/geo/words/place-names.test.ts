import { describe, expect, it } from 'vitest';
import { placeById } from '../../../geo/story/lookup.ts';
import type { Place } from '../../../geo/story/story.ts';
import { atPlace, fromPlace, nameInText, toPlace } from '../../../geo/words/place-names.ts';
import { dictionaries, sheetWords } from '../../dictionaries.ts';
import { realStory } from '../real-story.ts';

const vostochny = placeById(realStory, 'vostochny');
const named = (fr: string): Place => ({ ...vostochny, names: { fr, en: fr }, inSentence: undefined });

describe('a place within a sentence', () => {
  it('takes the words that the story gives for it', () => {
    expect(nameInText(vostochny, 'fr')).toBe('le cosmodrome de Vostochny');
    expect(nameInText(vostochny, 'en')).toBe('the Vostochny Cosmodrome');
    expect(nameInText(placeById(realStory, 'khasan'), 'fr')).toBe('Khassan');
  });

  it.each<[name: string, at: string, from: string]>([
    ['Khassan', 'à Khassan', 'de Khassan'],
    ['Artiom', 'à Artiom', 'd’Artiom'],
    ['Évreux', 'à Évreux', 'd’Évreux'],
    ['Ålesund', 'à Ålesund', 'd’Ålesund'],
    ['Ypres', 'à Ypres', 'd’Ypres'],
    ['Yaoundé', 'à Yaoundé', 'de Yaoundé'],
    ['en Turquie', 'en Turquie', 'de Turquie'],
    ['en Iran', 'en Iran', 'd’Iran'],
    ['le Japon', 'au Japon', 'du Japon'],
    ['les Pays-Bas', 'aux Pays-Bas', 'des Pays-Bas'],
    ['Yokohama', 'à Yokohama', 'de Yokohama'],
    ['Le Havre', 'au Havre', 'du Havre'],
    ['Les Andelys', 'aux Andelys', 'des Andelys'],
    ['La Rochelle', 'à La Rochelle', 'de La Rochelle'],
    ['Lesquin', 'à Lesquin', 'de Lesquin'],
    ['le cosmodrome', 'au cosmodrome', 'du cosmodrome'],
    ['l’île Rousski', 'à l’île Rousski', 'de l’île Rousski'],
  ])('%s melts with French prepositions as it should', (name, at, from) => {
    expect(atPlace(named(name), dictionaries.fr.story)).toBe(at);
    expect(toPlace(named(name), dictionaries.fr.story)).toBe(at);
    expect(fromPlace(named(name), dictionaries.fr.story)).toBe(from);
  });

  it('stands between two others without the preposition that it brings', () => {
    const { fr, en } = dictionaries;
    expect(fr.story.whereabouts.between('en Turquie', 'Lesbos')).toBe('entre Turquie et Lesbos');
    expect(en.story.whereabouts.between('Bodrum', 'on Lesbos')).toBe('between Bodrum and Lesbos');
  });

  it.each<[name: string, at: string, from: string, to: string]>([
    ['Khasan', 'at Khasan', 'from Khasan', 'to Khasan'],
    ['The Hague', 'at The Hague', 'from The Hague', 'to The Hague'],
    ['in Turkey', 'in Turkey', 'from Turkey', 'to Turkey'],
    ['on Lesbos', 'on Lesbos', 'from Lesbos', 'to Lesbos'],
    ['Inverness', 'at Inverness', 'from Inverness', 'to Inverness'],
  ])('%s stands in English behind its own preposition or a plain one', (name, at, from, to) => {
    const place = named(name);
    const said = [atPlace, fromPlace, toPlace].map((say) => say(place, dictionaries.en.story));
    expect(said).toEqual([at, from, to]);
  });

  it('stands behind plain English prepositions', () => {
    expect([atPlace, fromPlace, toPlace].map((say) => say(vostochny, dictionaries.en.story))).toEqual([
      'at the Vostochny Cosmodrome',
      'from the Vostochny Cosmodrome',
      'to the Vostochny Cosmodrome',
    ]);
  });
});

describe('a person’s name', () => {
  it('is elided in French like a word, and keeps an article that belongs to it', () => {
    const { articleBy, attributionArticle } = dictionaries.fr.page;
    expect(articleBy('Anne Roy')).toBe('article d’Anne Roy');
    expect(articleBy('Le Van Minh')).toBe('article de Le Van Minh');
    expect(attributionArticle('Élie Roy', 'TASS')).toBe('Article d’Élie Roy (d’après TASS).');
    expect(dictionaries.fr.later.embed.credits('Anne Roy')).toMatch(/^D’après l’article d’Anne Roy ·/);
    expect(sheetWords.fr.share.pictureCredit('Anne Roy')).toContain('l’article d’Anne Roy et');
  });
});
