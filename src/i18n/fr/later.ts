/** The French words of the page's later parts. Narrow no-break spaces are U+202F. */
import type { Mode } from '../../../geo/story/story.ts';
import { of } from './prepositions.ts';

/** What is said to travel; without one, a person or whatever is carried. */
const VEHICLES: Partial<Record<Mode, string>> = {
  train: 'le train',
  bus: 'le bus',
  car: 'la voiture',
  plane: 'l’avion',
  ship: 'le navire',
  ferry: 'le ferry',
};

const count = (value: number): string => value.toLocaleString('fr');

export const later = {
  announcements: {
    opened: (title: string, number: number, count: number) =>
      `${title}, ouvert : étape ${number} sur ${count}`,
    closed: 'Étape fermée',
    moved: (zoom: string, inSight: number, count: number) =>
      `Carte déplacée, zoom ${zoom}, étapes en vue : ${inSight} sur ${count}`,
    dark: 'Thème sombre',
    light: 'Thème clair',
    sources: (which: string, count: number) => `${which}, étapes : ${count}`,
  },
  embed: {
    credits: (author: string) => `D’après l’article ${of(author)} · Natural Earth · GeoNames (CC BY 4.0)`,
    /** @param key the modifier key, `Ctrl` or `Cmd` */
    wheelHint: (key: string) => `Pour zoomer sur la carte : ${key} + molette`,
    touchHint: 'Pour déplacer la carte : deux doigts',
  },
  moveMap: {
    move: 'Déplacer la carte',
    up: 'Vers le haut',
    left: 'Vers la gauche',
    right: 'Vers la droite',
    down: 'Vers le bas',
  },
  readOffline: 'Lire sans réseau',
  newVersion: { isReady: 'Une nouvelle version est prête.', reload: 'Recharger' },
  timeline: {
    timeline: 'Le voyage dans le temps',
    moment: 'Moment du voyage',
    previousMoment: 'Moment précédent',
    nextMoment: 'Moment suivant',
    play: 'Jouer le voyage',
    pause: 'Suspendre',
    wholeTime: 'Tout le voyage, du premier au dernier moment daté',
    /** @param mode of all legs on which the traveller can be; undefined for several */
    stretch(mode: Mode | undefined) {
      const vehicle = mode && VEHICLES[mode];
      return vehicle ? `${vehicle} peut être là` : 'position possible à ce moment';
    },
    /** Of the train; of others see `atMostBy`. */
    atMost: (kmh: number) => `Entre deux lieux où une source le situe, à ${kmh} km/h au plus.`,
    /** @param by how one travels, as `modes` of the story’s words has it */
    atMostBy: (kmh: number, by = '') =>
      `Entre deux lieux que donne une source, à ${kmh} km/h au plus${by && ` ${by}`}.`,
  },
  manyPlaces: {
    groups:
      'Un disque pâle de la carte groupe autant de lieux que son nombre le dit\u202f: pressez-le pour approcher.',
    find: 'Trouver un lieu par son nom',
    shown: (from: number, to: number, all: number) =>
      `Étapes ${count(from)} à ${count(to)} sur ${count(all)}`,
    found: (all: number) =>
      all === 0 ? 'Aucun lieu de ce nom.' : all === 1 ? 'Un lieu de ce nom' : `${count(all)} lieux de ce nom`,
    earlier: 'Les 100 étapes d’avant',
    later: 'Les 100 étapes d’après',
  },
  /** Words that differ in the single file. */
  single: {
    // Does not credit MapLibre, which the file does not contain.
    attributionWeb: 'Carte\u202f: Parcours.',
    // Without a known site there is nothing to share: the link shows the quote instead.
    showQuote: 'Montrer cette citation',
    storyAsText: 'Le récit en français, en texte',
  },
};
