import { describe, expect, it } from 'vitest';
import { placeById } from '../../../geo/story/lookup.ts';
import type { Place } from '../../../geo/story/story.ts';
import { atPlace, fromPlace, nameInText, toPlace } from '../../../geo/words/place-names.ts';
import { dictionaries } from '../../../src/i18n/dictionaries.ts';
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

  it('stands behind plain English prepositions', () => {
    expect([atPlace, fromPlace, toPlace].map((say) => say(vostochny, dictionaries.en.story))).toEqual([
      'at the Vostochny Cosmodrome',
      'from the Vostochny Cosmodrome',
      'to the Vostochny Cosmodrome',
    ]);
  });
});
