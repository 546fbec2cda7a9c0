import type { Language } from '../../geo/story/story.ts';

type MoveWords = Record<'move' | 'up' | 'left' | 'right' | 'down', string>;

/** Words of the buttons that move the map; they come with them, after the page. */
export const MOVE_WORDS: Record<Language, MoveWords> = {
  fr: {
    move: 'Déplacer la carte',
    up: 'Vers le haut',
    left: 'Vers la gauche',
    right: 'Vers la droite',
    down: 'Vers le bas',
  },
  en: { move: 'Move the map', up: 'Up', left: 'Left', right: 'Right', down: 'Down' },
};
