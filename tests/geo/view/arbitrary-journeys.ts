/** Stories whose places lie anywhere that the map shows, joined by legs of any mode. */
import fc from 'fast-check';
import { inOneCopy } from '../../../geo/parse/world-copy.ts';
import {
  type Leg,
  type Mode,
  type PathCertainty,
  type LocatedPlace,
  type Position,
  type Stop,
  type Story,
} from '../../../geo/story/story.ts';
import { smallStory } from '../small-story.ts';
import { degrees, nearAntimeridian } from '../route/arbitrary-lines.ts';

const CLAIM = { fact: { fr: 'fait', en: 'fact' }, source: 'agency', status: 'reported' } as const;

const placeAt = (position: Position, index: number): LocatedPlace => ({
  kind: 'place',
  id: `p${index}`,
  position,
  names: { fr: `p${index}`, en: `p${index}` },
  claims: [CLAIM],
});

const legBetween = (from: LocatedPlace, to: LocatedPlace, path: PathCertainty, mode: Mode): Leg => ({
  kind: 'leg',
  id: `${from.id}-${to.id}`,
  from: from.id,
  to: to.id,
  mode,
  path,
  via: [from, to].map(({ id, position }) => ({ name: id, position, from: 'test' })),
  claims: [CLAIM],
});

/** A story through these positions in turn, with a leg from each to the next. */
export function journeyThrough(
  positions: Position[],
  path: PathCertainty = 'unknown',
  mode: Mode = 'ship',
): Story {
  const places = positions.map(placeAt);
  const stops = places.flatMap((place, index): Stop[] =>
    index === 0 ? [place] : [legBetween(places[index - 1]!, place, path, mode), place],
  );
  return { ...smallStory, id: 'journey', stops: inOneCopy(stops), aliases: {} };
}

const onMap: fc.Arbitrary<Position> = fc.oneof(
  fc.tuple(degrees(-180, 180), degrees(-85, 85)),
  fc.tuple(degrees(-180, 180), fc.oneof(degrees(84, 85.05), degrees(-85.05, -84))),
  nearAntimeridian,
);

export const journeyAnywhere: fc.Arbitrary<Story> = fc
  .tuple(
    fc.array(onMap, { minLength: 2, maxLength: 5 }),
    fc.constantFrom<PathCertainty>('known', 'probable', 'unknown'),
    fc.constantFrom<Mode>('train', 'plane', 'ship', 'foot'),
  )
  .map(([positions, path, mode]) => journeyThrough(positions, path, mode));
