/** What an author does with stops. Each act gives a new draft; ids are made here and stay as they are. */
import { idOf } from '../../../geo/suggest/skeleton.ts';
import { paragraphsOf } from '../../../geo/article/article-text.ts';
import type { Position } from '../../../geo/story/story.ts';
import {
  articleLanguageOf,
  type Draft,
  type Feature,
  featureById,
  isLegFeature,
  legsOf,
  type StoryFile,
  textsIn,
} from './draft.ts';
import { isBefore, type Passage, passageOf } from './passages.ts';

const ID_LENGTH = 60;

/** What no id may be, as the schema says. */
const NO_IDS = ['constructor'];

/** An id that no stop of the draft has or had. @param wished an id, or a name to make one of */
export function freeId({ story }: Draft, wished: string, otherwise: string): string {
  const base = idOf(wished) || otherwise;
  const taken = new Set([
    ...NO_IDS,
    ...story.features.map(({ id }) => id),
    ...Object.keys(story.story.aliases),
  ]);
  return taken.has(base) ? numbered(base, taken, 2) : base;
}

/** An id with the first number from this one on that is free. */
export function numbered(base: string, taken: ReadonlySet<string>, from: number): string {
  let id: string;
  let number = from;
  do {
    const suffix = `-${number++}`;
    id = base.slice(0, ID_LENGTH - suffix.length).replace(/-$/, '') + suffix;
  } while (taken.has(id));
  return id;
}

export const withStory = (draft: Draft, change: Partial<StoryFile['story']>): Draft => ({
  ...draft,
  story: { ...draft.story, story: { ...draft.story.story, ...change } },
});

export const withFeatures = (draft: Draft, features: Feature[]): Draft => ({
  ...draft,
  story: { ...draft.story, features },
});

/** The draft with another feature of this id. */
export const withFeature = (draft: Draft, id: string, change: (feature: Feature) => Feature): Draft =>
  withFeatures(
    draft,
    draft.story.features.map((feature) => (feature.id === id ? change(feature) : feature)),
  );

/** The index in the itinerary at which a stop stands of which the article speaks there. */
function indexInText(draft: Draft, passage: Passage | undefined): number {
  const { itinerary } = draft.story.story;
  if (!passage) return itinerary.length;
  const paragraphs = paragraphsOf(draft.text);
  const at = itinerary.findIndex((id) => {
    const { claims } = featureById(draft, id)?.properties ?? { claims: [] };
    const told = claims.map((claim) => passageOf(paragraphs, claim)).filter((each) => each !== undefined);
    return told.length > 0 && told.every((each) => isBefore(passage, each));
  });
  return at < 0 ? itinerary.length : at;
}

/**
 * Adds a place that nobody has located yet.
 * @param name as the article writes it
 * @param passage in which the article speaks of it
 * @returns the draft, and the new place's id
 */
export function withPlace(draft: Draft, name: string, passage?: Passage): { draft: Draft; id: string } {
  const id = freeId(draft, name, 'place');
  const { languages, itinerary } = draft.story.story;
  const language = articleLanguageOf(draft);
  const place: Feature = {
    type: 'Feature',
    id,
    geometry: null,
    properties: {
      kind: 'place',
      names: { ...textsIn(languages, { [language]: name }), [language]: name },
      claims: [],
    },
  };
  const added = withFeatures(draft, [...draft.story.features, place]);
  const at = indexInText(draft, passage);
  return { draft: withStory(added, { itinerary: itinerary.toSpliced(at, 0, id) }), id };
}

export interface Location {
  position: Position;
  /** Addresses of the place in gazetteers; none for a position of the author's own. */
  sameAs?: string[];
}

/** Puts a place somewhere, or nowhere: then the story tells of it, and no map shows it. Lines that end there follow. */
export function withLocation(draft: Draft, id: string, location: Location | null): Draft {
  const moved = withFeature(draft, id, (feature) => {
    if (isLegFeature(feature)) return feature;
    const { sameAs: _former, accuracyKm, ...properties } = feature.properties;
    return {
      ...feature,
      geometry: location && { type: 'Point', coordinates: location.position },
      properties: {
        ...properties,
        ...(location?.sameAs && { sameAs: location.sameAs }),
        ...(location && accuracyKm !== undefined && { accuracyKm }),
      },
    };
  });
  const followed = legsOf(draft)
    .filter(({ properties }) => !properties.track && [properties.from, properties.to].includes(id))
    .reduce((after, leg) => withFeature(after, leg.id, (feature) => withEnd(feature, id, location)), moved);
  return withUsedPoints(followed);
}

/** A leg's line with its end where its place is now; without a line if that is nowhere. */
function withEnd(leg: Feature, place: string, location: Location | null): Feature {
  if (!isLegFeature(leg) || !leg.geometry) return leg;
  const { via: _via, ...properties } = leg.properties;
  if (!location) return { ...leg, geometry: null, properties };
  const at = leg.properties.from === place ? 0 : -1;
  return {
    ...leg,
    geometry: { ...leg.geometry, coordinates: leg.geometry.coordinates.with(at, location.position) },
  };
}

/** Takes a stop away, and with a place the legs that join it. The names of points that no leg passes any more go too. */
export function withoutStop(draft: Draft, id: string): Draft {
  const gone = new Set([
    id,
    ...legsOf(draft).flatMap((leg) =>
      [leg.properties.from, leg.properties.to].includes(id) ? [leg.id] : [],
    ),
  ]);
  const features = draft.story.features.filter((feature) => !gone.has(feature.id));
  const { itinerary, aliases } = draft.story.story;
  const left = itinerary.filter((each) => !gone.has(each));
  return withUsedPoints(
    withStory(withFeatures(draft, features), {
      // Two visits to a place between which nothing is left are one.
      itinerary: left.filter((each, index) => each !== left[index - 1]),
      aliases: Object.fromEntries(Object.entries(aliases).filter(([, stop]) => !gone.has(stop))),
    }),
  );
}

/** Without origins of points that no leg passes. */
export function withUsedPoints(draft: Draft): Draft {
  const used = new Set(legsOf(draft).flatMap(({ properties }) => properties.via ?? []));
  const points = Object.entries(draft.story.story.points).filter(([name]) => used.has(name));
  return withStory(draft, { points: Object.fromEntries(points) });
}

/** Moves an entry of the itinerary. @param to its index afterwards */
export function withMoved(draft: Draft, from: number, to: number): Draft {
  const { itinerary } = draft.story.story;
  const id = itinerary[from];
  if (id === undefined || to < 0 || to >= itinerary.length || from === to) return draft;
  return withStory(draft, { itinerary: itinerary.toSpliced(from, 1).toSpliced(to, 0, id) });
}

/** Names a place in the itinerary once more, at its end. */
export const withVisit = (draft: Draft, id: string): Draft =>
  withStory(draft, { itinerary: [...draft.story.story.itinerary, id] });

/** Takes one entry out of the itinerary; the last one of a stop takes the stop away. */
export function withoutEntry(draft: Draft, index: number): Draft {
  const { itinerary } = draft.story.story;
  const id = itinerary[index]!;
  if (itinerary.filter((each) => each === id).length < 2) return withoutStop(draft, id);
  return withStory(draft, { itinerary: itinerary.toSpliced(index, 1) });
}
