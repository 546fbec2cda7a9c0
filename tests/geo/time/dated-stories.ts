/** Small stories with dated claims, for the tests of the journey in time. */
import type { Fact, Leg, LocatedPlace, Story, When } from '../../../geo/story/story.ts';

/** A reported fact with a date. */
export const dated = (start: string, more: Partial<When> & Pick<Fact, 'about'> = {}): Fact => {
  const { about, ...when } = more;
  return {
    fact: { fr: 'Vu.', en: 'Seen.' },
    source: 'gazette',
    status: 'reported',
    when: { start, ...when },
    ...(about && { about }),
  };
};

/** A place `p0`, `p1` … a degree north of the one before. */
export const place = (index: number, timeZone: string, claims: Fact[] = []): LocatedPlace => ({
  kind: 'place',
  id: `p${index}`,
  position: [10, 40 + index],
  names: { fr: `P${index}`, en: `P${index}` },
  description: { fr: 'Lieu', en: 'Place' },
  timeZone,
  claims,
});

/** The leg between two places, straight from one to the other. */
export const leg = (from: LocatedPlace, to: LocatedPlace, claims: Fact[] = []): Leg => ({
  kind: 'leg',
  id: `${from.id}-${to.id}`,
  from: from.id,
  to: to.id,
  mode: 'train',
  path: 'known',
  via: [from, to].map(({ id, position }) => ({ name: id, position, from: 'here' })),
  claims,
});

export const storyThrough = (stops: Story['stops']): Story => ({
  id: 'dated',
  languages: ['fr', 'en'],
  title: { fr: 'Titre', en: 'Title' },
  standfirst: { fr: 'Chapeau', en: 'Standfirst' },
  stops,
  sources: { gazette: { publisher: 'The Gazette' } },
  speeds: [],
  aliases: {},
  corrections: [],
});

/** The story of a journey through these places, in order, with a leg between each two. */
export const journeyThrough = (places: LocatedPlace[]): Story =>
  storyThrough(places.flatMap((to, index) => (index === 0 ? [to] : [leg(places[index - 1]!, to), to])));
