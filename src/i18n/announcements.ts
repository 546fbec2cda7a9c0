/** What is said, politely, after a move or a choice. Comes after the page, with the announcer. */
import type { Language } from '../../geo/story/story.ts';

interface Announcements {
  opened: (title: string, number: number, count: number) => string;
  closed: string;
  moved: (zoom: string, inSight: number, count: number) => string;
  dark: string;
  light: string;
  sources: (which: string, count: number) => string;
}

export const ANNOUNCEMENTS: Record<Language, Announcements> = {
  fr: {
    opened: (title, number, count) => `${title}, ouvert : étape ${number} sur ${count}`,
    closed: 'Étape fermée',
    moved: (zoom, inSight, count) => `Carte déplacée, zoom ${zoom}, étapes en vue : ${inSight} sur ${count}`,
    dark: 'Thème sombre',
    light: 'Thème clair',
    sources: (which, count) => `${which}, étapes : ${count}`,
  },
  en: {
    opened: (title, number, count) => `${title}, opened: stop ${number} of ${count}`,
    closed: 'Stop closed',
    moved: (zoom, inSight, count) => `Map moved, zoom ${zoom}, stops in sight: ${inSight} of ${count}`,
    dark: 'Dark theme',
    light: 'Light theme',
    sources: (which, count) => `${which}, stops: ${count}`,
  },
};
