/** The words of every language there is, also of those that no page speaks yet, and a small journey told in each. */
import type { Fact, Leg, Mode, Place, Position, Status, Story, When } from '../../geo/story/story.ts';
import { de } from '../../src/i18n/de/de.ts';
import { offer as deOffer } from '../../src/i18n/de/offer.ts';
import { sheet as deSheet } from '../../src/i18n/de/sheet.ts';
import { en } from '../../src/i18n/en/en.ts';
import { offer as enOffer } from '../../src/i18n/en/offer.ts';
import { sheet as enSheet } from '../../src/i18n/en/sheet.ts';
import { es } from '../../src/i18n/es/es.ts';
import { offer as esOffer } from '../../src/i18n/es/offer.ts';
import { sheet as esSheet } from '../../src/i18n/es/sheet.ts';
import { fr } from '../../src/i18n/fr/fr.ts';
import { offer as frOffer } from '../../src/i18n/fr/offer.ts';
import { sheet as frSheet } from '../../src/i18n/fr/sheet.ts';

export const ALL_WORDS = {
  fr: { ...fr, sheet: frSheet, offer: frOffer },
  en: { ...en, sheet: enSheet, offer: enOffer },
  de: { ...de, sheet: deSheet, offer: deOffer },
  es: { ...es, sheet: esSheet, offer: esOffer },
};
export type Spoken = keyof typeof ALL_WORDS;
export const SPOKEN = Object.keys(ALL_WORDS) as Spoken[];

type Texts = Record<Spoken, string>;

const facts = (status: Status, more: Partial<Fact> = {}): Fact[] => [
  { fact: {} as Fact['fact'], source: 'gazette', status, ...more },
];

const place = (id: string, position: Position, status: Status, names: Texts, inSentence?: Texts): Place => ({
  kind: 'place',
  id,
  position,
  names,
  ...(inSentence && { inSentence }),
  description: {} as Place['description'],
  timeZone: 'Europe/Athens',
  claims: facts(status),
});

const alike = (name: string): Texts => ({ fr: name, en: name, de: name, es: name });

const IZMIR = place('izmir', [27.14, 38.42], 'attested', { ...alike('Izmir'), es: 'Esmirna' });
const LESBOS = place('lesbos', [26.3, 39.2], 'reported', alike('Lesbos'), {
  fr: 'l’île de Lesbos',
  en: 'on Lesbos',
  de: 'auf der Insel Lesbos',
  es: 'la isla de Lesbos',
});
const MORIA = place('moria', [26.5, 39.13], 'announced', alike('Moria'), {
  fr: 'le camp de Moria',
  en: 'the Moria camp',
  de: 'dem Lager Moria',
  es: 'el campo de Moria',
});
const TURKEY = place(
  'turkey',
  [35, 39],
  'inferred',
  { fr: 'Turquie', en: 'Turkey', de: 'Türkei', es: 'Turquía' },
  { fr: 'en Turquie', en: 'in Turkey', de: 'in der Türkei', es: 'Turquía' },
);
const CAIRO = place('cairo', [31.2, 30], 'attested', {
  fr: 'Le Caire',
  en: 'Cairo',
  de: 'Kairo',
  es: 'El Cairo',
});
export const smallPlaces = [IZMIR, LESBOS, MORIA, TURKEY, CAIRO];

/** A leg that leads straight from one place to another. */
export const legOf = (from: Place, to: Place, mode: Mode, more: Partial<Leg> = {}): Leg => ({
  kind: 'leg',
  id: `${from.id}-${to.id}`,
  from: from.id,
  to: to.id,
  mode,
  path: 'probable',
  via: [from, to].map(({ position }) => ({ name: '', from: '', position })),
  claims: facts('reported', { distanceKm: 80 }),
  ...more,
});

const at = <Stop extends Place | Leg>(when: When, stop: Stop): Stop => ({
  ...stop,
  when,
  claims: stop.claims.map((claim) => ({ ...claim, when })),
});

const departed = [...facts('attested', { about: 'departure' }), ...facts('announced')];

export const smallJourney: Story = {
  id: 'small',
  languages: ['fr', 'en'],
  title: {} as Story['title'],
  standfirst: {} as Story['standfirst'],
  stops: [
    at({ start: '2023-09-01' }, IZMIR),
    at({ start: '2023-09-02' }, legOf(IZMIR, LESBOS, 'ferry')),
    at({ start: '2023-09-03T01:30+03:00', approximate: true }, LESBOS),
    at(
      { start: '2023-09-03T08:50+03:00' },
      legOf(LESBOS, MORIA, 'foot', { path: 'known', claims: departed }),
    ),
    at({ start: '2023-09-16', end: '2023-09-17' }, MORIA),
    legOf(MORIA, TURKEY, 'plane', { path: 'unknown', claims: facts('inferred') }),
    at({ start: '2023-09-18', approximate: true }, TURKEY),
    legOf(TURKEY, CAIRO, 'bus'),
    at({ start: '2023-12-31', end: '2024-01-01' }, CAIRO),
  ],
  sources: { gazette: { publisher: 'El País' } },
  speeds: [],
  aliases: {},
  corrections: [],
};
