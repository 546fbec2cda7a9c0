/** The German words of the page's later parts. */
import type { Mode } from '../../../geo/story/story.ts';
import type { LaterWords } from '../words.ts';

/** What is said to travel; without one, a person or whatever is carried. */
const VEHICLES: Partial<Record<Mode, string>> = {
  train: 'der Zug',
  bus: 'der Bus',
  car: 'das Auto',
  plane: 'das Flugzeug',
  ship: 'das Schiff',
  ferry: 'die Fähre',
};

const count = (value: number): string => value.toLocaleString('de');

export const later: LaterWords = {
  announcements: {
    opened: (title, number, count) => `${title}, geöffnet: Station ${number} von ${count}`,
    closed: 'Station geschlossen',
    moved: (zoom, inSight, count) =>
      `Karte verschoben, Zoom ${zoom}, Stationen im Blick: ${inSight} von ${count}`,
    dark: 'Dunkles Farbschema',
    light: 'Helles Farbschema',
    sources: (which, count) => `${which}, Stationen: ${count}`,
  },
  embed: {
    credits: (author) => `Nach dem Artikel von ${author} · Natural Earth · GeoNames (CC BY 4.0)`,
    wheelHint: (key) => `Karte zoomen: ${key === 'Ctrl' ? 'Strg' : key} + Mausrad`,
    touchHint: 'Karte verschieben: mit zwei Fingern',
  },
  moveMap: {
    move: 'Karte verschieben',
    up: 'Nach oben',
    left: 'Nach links',
    right: 'Nach rechts',
    down: 'Nach unten',
  },
  readOffline: 'Offline lesen',
  newVersion: { isReady: 'Eine neue Version ist da.', reload: 'Neu laden' },
  timeline: {
    timeline: 'Die Reise im Zeitverlauf',
    moment: 'Zeitpunkt der Reise',
    previousMoment: 'Vorheriger Zeitpunkt',
    nextMoment: 'Nächster Zeitpunkt',
    play: 'Reise abspielen',
    pause: 'Anhalten',
    wholeTime: 'Die ganze Reise, vom ersten bis zum letzten datierten Zeitpunkt',
    stretch(mode) {
      const vehicle = mode && VEHICLES[mode];
      return vehicle ? `hier kann ${vehicle} sein` : 'mögliche Position zu diesem Zeitpunkt';
    },
    atMost: (kmh) => `Zwischen zwei Orten, an denen eine Quelle die Reise belegt, bei höchstens ${kmh} km/h.`,
    atMostBy: (kmh, by = '') =>
      `Zwischen zwei Orten, die eine Quelle nennt, bei höchstens ${kmh} km/h${by && ` ${by}`}.`,
  },
  manyPlaces: {
    groups:
      'Eine blasse Scheibe auf der Karte steht für so viele Orte, wie ihre Zahl angibt: Antippen bringt Sie näher heran.',
    find: 'Einen Ort nach seinem Namen suchen',
    shown: (from, to, all) => `Stationen ${count(from)} bis ${count(to)} von ${count(all)}`,
    found: (all) =>
      all === 0
        ? 'Kein Ort dieses Namens.'
        : all === 1
          ? 'Ein Ort dieses Namens'
          : `${count(all)} Orte dieses Namens`,
    earlier: 'Die 100 Stationen davor',
    later: 'Die 100 Stationen danach',
  },
  single: {
    attributionWeb: 'Karte: Parcours.',
    showQuote: 'Dieses Zitat zeigen',
    storyAsText: 'Die Geschichte auf Deutsch, als Text',
  },
};
