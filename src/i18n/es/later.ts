/** The Spanish words of the page's later parts. */
import type { Mode } from '../../../geo/story/story.ts';
import type { LaterWords } from '../words.ts';

/** What is said to travel; without one, a person or whatever is carried. */
const VEHICLES: Partial<Record<Mode, string>> = {
  train: 'el tren',
  bus: 'el autobús',
  car: 'el automóvil',
  plane: 'el avión',
  ship: 'el barco',
  ferry: 'el ferri',
};

const count = (value: number): string => value.toLocaleString('es');

export const later: LaterWords = {
  announcements: {
    opened: (title, number, count) => `${title}, abierto: etapa ${number} de ${count}`,
    closed: 'Etapa cerrada',
    moved: (zoom, inSight, count) => `Mapa movido, zoom ${zoom}, etapas a la vista: ${inSight} de ${count}`,
    dark: 'Tema oscuro',
    light: 'Tema claro',
    sources: (which, count) => `${which}, etapas: ${count}`,
  },
  embed: {
    credits: (author) => `Según el artículo de ${author} · Natural Earth · GeoNames (CC BY 4.0)`,
    wheelHint: (key) => `Para acercar o alejar el mapa: ${key} + rueda`,
    touchHint: 'Para mover el mapa: dos dedos',
  },
  moveMap: {
    move: 'Mover el mapa',
    up: 'Hacia arriba',
    left: 'Hacia la izquierda',
    right: 'Hacia la derecha',
    down: 'Hacia abajo',
  },
  readOffline: 'Leer sin conexión',
  newVersion: { isReady: 'Hay una versión nueva.', reload: 'Recargar' },
  timeline: {
    timeline: 'Cronología del viaje',
    moment: 'Momento del viaje',
    previousMoment: 'Momento anterior',
    nextMoment: 'Momento siguiente',
    play: 'Reproducir el viaje',
    pause: 'Pausar',
    wholeTime: 'Todo el viaje, del primer al último momento fechado',
    stretch(mode) {
      const vehicle = mode && VEHICLES[mode];
      return vehicle ? `${vehicle} puede estar aquí` : 'posición posible en este momento';
    },
    atMost: (kmh) => `Entre dos lugares donde una fuente lo sitúa, a ${kmh} km/h como máximo.`,
    atMostBy: (kmh, by = '') =>
      `Entre dos lugares que da una fuente, a ${kmh} km/h como máximo${by && ` ${by}`}.`,
  },
  manyPlaces: {
    groups: 'Un disco pálido en el mapa agrupa tantos lugares como dice su número: púlselo para acercarse.',
    find: 'Buscar un lugar por su nombre',
    shown: (from, to, all) => `Etapas ${count(from)} a ${count(to)} de ${count(all)}`,
    found: (all) =>
      all === 0
        ? 'Ningún lugar con este nombre.'
        : all === 1
          ? 'Un lugar con este nombre'
          : `${count(all)} lugares con este nombre`,
    earlier: 'Las 100 etapas anteriores',
    later: 'Las 100 etapas siguientes',
  },
  single: {
    attributionWeb: 'Mapa: Parcours.',
    showQuote: 'Mostrar esta cita',
    storyAsText: 'El relato en español, en texto',
  },
};
