/** The words in which a story is told in Spanish. */
import type { LegParts, StoryWords } from '../../../geo/words/story-words.ts';
import { dates } from './dates.ts';

/** « a » and « de » contract with the article « el », not with the « El » of a name: « al puerto », « a El Cairo ». */
const behind = (preposition: 'a' | 'de', name: string): string =>
  name.startsWith('el ')
    ? `${preposition === 'a' ? 'al' : 'del'} ${name.slice(3)}`
    : `${preposition} ${name}`;

/** « y », or « e » before the sound of an « i »: « e Irkutsk », but « y Hierro ». */
const and = (name: string): string => (/^h?[ií](?![aeo])/i.test(name) ? 'e' : 'y');

const status = {
  attested: 'documentado en el artículo',
  announced: 'anunciado en el artículo',
  reported: 'según otras fuentes',
  inferred: 'reconstruido',
};

/** What is said of modes of travel that follow roads, and of those that nothing on the ground guides. */
const ROAD = {
  pathCertainty: {
    known: 'Recorrido conocido: las carreteras que nombran las fuentes.',
    probable: 'Recorrido probable: las carreteras que concuerdan con lo que se cuenta.',
  },
  nearness: 'La línea dibujada corta sus curvas: por carretera, el trayecto es más largo.',
};
const POINTS = {
  known: 'Recorrido conocido: por los puntos que nombran las fuentes.',
  probable: 'Recorrido probable: por los puntos que concuerdan con lo que se cuenta.',
};
const SEA = {
  pathCertainty: POINTS,
  nearness: 'El mapa los une con líneas rectas; no se sabe cuánto se aparta de ellas el barco.',
};
const ANY_WAY = {
  pathCertainty: POINTS,
  nearness: 'El mapa los une con una curva; no se sabe cuánto se aparta de ella el camino.',
};

function legSentence(leg: LegParts): string {
  const way = [leg.by, `${leg.from} ${leg.to}`, leg.when, leg.direction].filter(Boolean).join(', ');
  const departure = leg.isDepartureAttested ? ' (salida documentada en el artículo)' : '';
  const told = [way, leg.distances.join('; ')].filter(Boolean).join(': ');
  return `${told}. Trayecto ${status[leg.status]}${departure}.`;
}

export const story: StoryWords = {
  language: 'es',
  status,
  statusInKey: {
    attested: 'documentado',
    announced: 'anunciado',
    reported: 'otras fuentes',
    inferred: 'reconstruido',
  },
  statusMeaning: {
    attested: 'El artículo dice que ocurrió.',
    announced: 'El artículo dice que estaba previsto.',
    reported: 'Lo dice otra fuente.',
    inferred: 'Nadie lo dice: el mapa lo deduce.',
  },
  at: (name) => `en ${name}`,
  from: (name) => behind('de', name),
  to: (name) => behind('a', name),
  dates,
  winds: [
    'hacia el norte',
    'hacia el noreste',
    'hacia el este',
    'hacia el sureste',
    'hacia el sur',
    'hacia el suroeste',
    'hacia el oeste',
    'hacia el noroeste',
  ],
  placeSentence: (at, when, placeStatus) =>
    `Parada ${[at, when].filter(Boolean).join(' ')}, ${status[placeStatus]}.`,
  visit: (number, count) => `Visita ${number} de ${count}.`,
  legSentence,
  distanceAlong: (km) => `cerca de ${km} a lo largo de la línea dibujada`,
  distanceDirect: (km) => `${km} en línea recta`,
  distanceStated: (km, publisher) => `cerca de ${km} según ${publisher}`,
  modes: {
    train: {
      by: 'en tren',
      pathCertainty: {
        known: 'Recorrido conocido: la línea férrea que nombran las fuentes.',
        probable: 'Recorrido probable: la línea férrea que concuerda con lo que se cuenta.',
      },
      nearness: (km) =>
        `La vía pasa casi en todas partes a menos de ${km} de la línea dibujada, que corta sus curvas: por ferrocarril, el trayecto es más largo.`,
    },
    bus: { by: 'en autobús', ...ROAD },
    car: { by: 'en automóvil', ...ROAD },
    plane: {
      by: 'en avión',
      pathCertainty: POINTS,
      nearness:
        'El mapa los une por el camino más corto, un círculo máximo; no se sabe cuánto se aparta de él el avión.',
    },
    ship: { by: 'en barco', ...SEA },
    ferry: { by: 'en ferri', ...SEA },
    foot: {
      by: 'a pie',
      pathCertainty: {
        known: 'Recorrido conocido: el camino que nombran las fuentes.',
        probable: 'Recorrido probable: el camino que concuerda con lo que se cuenta.',
      },
      nearness: 'La línea dibujada corta sus vueltas: a pie, el trayecto es más largo.',
    },
    bicycle: { by: 'en bicicleta', ...ROAD },
    other: ANY_WAY,
    unknown: { by: 'por un medio desconocido', ...ANY_WAY },
  },
  pathUnknown: 'Recorrido desconocido: el mapa dibuja solo un arco entre los dos lugares.',
  pathRecorded: (publisher) => `Recorrido registrado, según ${publisher}.`,
  notOnMap: 'Nadie sabe dónde: el mapa no lo muestra.',
  whereabouts: {
    between: (from, to) => `entre ${from} ${and(to)} ${to}`,
    before: 'antes del viaje',
    after: 'después de la última fecha del viaje',
    unknown: 'posición desconocida',
    seen: {
      day: (places) => `ese día ${places}`,
      month: (places) => `ese mes ${places}`,
      year: (places) => `ese año ${places}`,
    },
    timeUnknown: 'hora desconocida',
    dateUnknown: 'fecha desconocida',
    inferred: 'por deducción',
  },
  and: 'y',
  semicolon: ';',
  view: {
    map: 'El mapa',
    whole: 'de todo el viaje',
    place: (at) => `abierto ${at}`,
    leg: (title) => `del trayecto ${title}`,
    framed: 'encuadrado como aquí',
    on: dates.on,
    only: 'solo con las fuentes del artículo',
    light: 'con el tema claro',
    dark: 'con el tema oscuro',
    quote: 'con una cita marcada',
  },
  folders: { places: 'Lugares', legs: 'Trayectos' },
};
