/** A small journey that is told in every language. */
import type {
  Fact,
  Language,
  Leg,
  LocatedPlace,
  Mode,
  Place,
  Position,
  Status,
  Story,
  When,
} from '../../geo/story/story.ts';
type Texts = Record<Language, string>;

const facts = (status: Status, more: Partial<Fact> = {}): Fact[] => [
  { fact: {}, source: 'gazette', status, ...more },
];

const place = (
  id: string,
  position: Position,
  status: Status,
  names: Texts,
  inSentence?: Texts,
): LocatedPlace => ({
  kind: 'place',
  id,
  position,
  names,
  ...(inSentence && { inSentence }),
  description: {},
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
export const legOf = (from: LocatedPlace, to: LocatedPlace, mode: Mode, more: Partial<Leg> = {}): Leg => ({
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
  title: {},
  standfirst: {},
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
