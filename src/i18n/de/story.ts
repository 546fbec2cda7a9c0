/** The words in which a story is told in German. */
import type { LegParts, StoryWords } from '../../../geo/words/story-words.ts';
import { dates } from './dates.ts';
import { at, dative, from, to } from './prepositions.ts';

const status = {
  attested: 'im Artikel belegt',
  announced: 'im Artikel angekündigt',
  reported: 'von anderen Quellen gemeldet',
  inferred: 'rekonstruiert',
};

/** What is said of modes of travel that follow roads, and of those that nothing on the ground guides. */
const ROAD = {
  pathCertainty: {
    known: 'Verlauf bekannt: die Straßen, welche die Quellen nennen.',
    probable: 'Verlauf wahrscheinlich: die Straßen, die zu den Berichten passen.',
  },
  nearness: 'Die gezeichnete Linie schneidet ihre Kurven ab; auf der Straße ist der Weg also länger.',
};
const POINTS = {
  known: 'Verlauf bekannt: über die Punkte, welche die Quellen nennen.',
  probable: 'Verlauf wahrscheinlich: über die Punkte, die zu den Berichten passen.',
};
const SEA = {
  pathCertainty: POINTS,
  nearness:
    'Die Karte verbindet sie durch gerade Linien; wie weit das Schiff davon abweicht, ist nicht bekannt.',
};
const ANY_WAY = {
  pathCertainty: POINTS,
  nearness: 'Die Karte verbindet sie durch eine Kurve; wie weit der Weg davon abweicht, ist nicht bekannt.',
};

function legSentence(leg: LegParts): string {
  const start = [leg.by, leg.from, leg.to].filter(Boolean).join(' ');
  const way = [start, leg.when, leg.direction].filter(Boolean).join(', ');
  const departure = leg.isDepartureAttested ? ` (Aufbruch ${status.attested})` : '';
  const told = [way, leg.distances.join('; ')].filter(Boolean).join(': ');
  return `${told}. Etappe: ${status[leg.status]}${departure}.`;
}

export const story: StoryWords = {
  language: 'de',
  status,
  statusInKey: {
    attested: 'belegt',
    announced: 'angekündigt',
    reported: 'gemeldet',
    inferred: 'rekonstruiert',
  },
  statusMeaning: {
    attested: 'Der Artikel sagt, dass es geschehen ist.',
    announced: 'Der Artikel sagt, dass es geplant war.',
    reported: 'Eine andere Quelle sagt es.',
    inferred: 'Niemand sagt es: Die Karte schließt darauf.',
  },
  at,
  from,
  to,
  dates,
  winds: [
    'Richtung Norden',
    'Richtung Nordosten',
    'Richtung Osten',
    'Richtung Südosten',
    'Richtung Süden',
    'Richtung Südwesten',
    'Richtung Westen',
    'Richtung Nordwesten',
  ],
  placeSentence: (place, when, placeStatus) =>
    `Halt ${[place, when].filter(Boolean).join(' ')}, ${status[placeStatus]}.`,
  visit: (number, count) => `Aufenthalt ${number} von ${count}.`,
  legSentence,
  distanceAlong: (km) => `rund ${km} entlang der gezeichneten Linie`,
  distanceDirect: (km) => `${km} Luftlinie`,
  distanceStated: (km, publisher) => `rund ${km} laut ${publisher}`,
  modes: {
    train: {
      by: 'mit dem Zug',
      pathCertainty: {
        known: 'Verlauf bekannt: die Bahnstrecke, welche die Quellen nennen.',
        probable: 'Verlauf wahrscheinlich: die Bahnstrecke, die zu den Berichten passt.',
      },
      nearness: (km) =>
        `Die Gleise liegen fast überall weniger als ${km} von der gezeichneten Linie entfernt; die Linie schneidet ihre Kurven ab, auf der Schiene ist der Weg also länger.`,
    },
    bus: { by: 'mit dem Bus', ...ROAD },
    car: { by: 'mit dem Auto', ...ROAD },
    plane: {
      by: 'mit dem Flugzeug',
      pathCertainty: POINTS,
      nearness:
        'Die Karte verbindet sie auf dem kürzesten Weg, einem Großkreis; wie weit das Flugzeug davon abweicht, ist nicht bekannt.',
    },
    ship: { by: 'mit dem Schiff', ...SEA },
    ferry: { by: 'mit der Fähre', ...SEA },
    foot: {
      by: 'zu Fuß',
      pathCertainty: {
        known: 'Verlauf bekannt: der Weg, den die Quellen nennen.',
        probable: 'Verlauf wahrscheinlich: der Weg, der zu den Berichten passt.',
      },
      nearness: 'Die gezeichnete Linie schneidet seine Biegungen ab; zu Fuß ist der Weg also länger.',
    },
    bicycle: { by: 'mit dem Fahrrad', ...ROAD },
    other: ANY_WAY,
    unknown: { by: 'mit unbekanntem Verkehrsmittel', ...ANY_WAY },
  },
  pathUnknown: 'Verlauf unbekannt: Die Karte zeichnet nur einen Bogen zwischen den beiden Orten.',
  pathRecorded: (publisher) => `Aufgezeichneter Verlauf, laut ${publisher}.`,
  notOnMap: 'Niemand weiß, wo: Die Karte zeigt es nicht.',
  whereabouts: {
    between: (one, other) => `zwischen ${dative(one)} und ${dative(other)}`,
    before: 'vor der Reise',
    after: 'nach dem letzten Datum der Reise',
    unknown: 'Position unbekannt',
    seen: {
      day: (places) => `an diesem Tag ${places}`,
      month: (places) => `in diesem Monat ${places}`,
      year: (places) => `in diesem Jahr ${places}`,
    },
    timeUnknown: 'Uhrzeit unbekannt',
    dateUnknown: 'Datum unbekannt',
    inferred: 'erschlossen',
  },
  and: 'und',
  semicolon: ';',
  view: {
    map: 'Die Karte',
    whole: 'der ganzen Reise',
    place: (place) => `beim Halt ${place}`,
    leg: (title) => `der Etappe ${title}`,
    framed: 'Ausschnitt wie hier',
    on: dates.on,
    only: 'nur mit den Quellen des Artikels',
    light: 'im hellen Farbschema',
    dark: 'im dunklen Farbschema',
    quote: 'mit einem markierten Zitat',
  },
  folders: { places: 'Orte', legs: 'Etappen' },
};
