/** Words of a story with many places, which come with its list. Fine spaces are U+202F. */
import type { Language } from '../../geo/story/story.ts';

const count = (language: Language, value: number): string => value.toLocaleString(language);

const fr = {
  groups:
    'Un disque pâle de la carte groupe autant de lieux que son nombre le dit\u202f: pressez-le pour approcher.',
  find: 'Trouver un lieu par son nom',
  shown: (from: number, to: number, all: number) =>
    `Étapes ${count('fr', from)} à ${count('fr', to)} sur ${count('fr', all)}`,
  found: (all: number) =>
    all === 0
      ? 'Aucun lieu de ce nom.'
      : all === 1
        ? 'Un lieu de ce nom'
        : `${count('fr', all)} lieux de ce nom`,
  earlier: 'Les 100 étapes d’avant',
  later: 'Les 100 étapes d’après',
};

const en: typeof fr = {
  groups: 'A pale disc on the map stands for as many places as its number says: press it to come nearer.',
  find: 'Find a place by its name',
  shown: (from, to, all) => `Stops ${count('en', from)} to ${count('en', to)} of ${count('en', all)}`,
  found: (all) =>
    all === 0
      ? 'No place of this name.'
      : all === 1
        ? 'One place of this name'
        : `${count('en', all)} places of this name`,
  earlier: 'The 100 stops before',
  later: 'The 100 stops after',
};

export const MANY_PLACES_WORDS: Record<Language, typeof fr> = { fr, en };
