/** What an author has so far: the article's text, the story file in the making, and what was said to suggestions. */
import { SCHEMA_VERSION } from '../../../geo/parse/schema/schema-version.ts';
import type { LegFeature, PlaceFeature, StoryHead } from '../../../geo/parse/schema/story-schema.ts';
import { ARTICLE, type Language, LANGUAGES } from '../../../geo/story/story.ts';

export type Feature = PlaceFeature | LegFeature;
export type Claim = Feature['properties']['claims'][number];

/** A story file. Until an author has written them, texts may be empty and stops without claims: the check names these. */
export interface StoryFile {
  type: 'FeatureCollection';
  story: StoryHead;
  features: Feature[];
}

export type Answer = 'no' | 'later';

/** Never changed: an act makes another draft of it, so that undoing is going back to the former. */
export interface Draft {
  /** Of the article. It stays in the draft: no output has it. */
  text: string;
  story: StoryFile;
  /** Key of a suggested name -> what the author said. A name that became a place is known by the story. */
  answers: Record<string, Answer>;
}

/** Of a story without a title. */
export const UNTITLED_ID = 'story';

/** A new draft for an article in a language. */
export function emptyDraft(language: string): Draft {
  const own = LANGUAGES.find((each) => each === language) ?? 'en';
  return {
    text: '',
    story: {
      type: 'FeatureCollection',
      story: {
        schemaVersion: SCHEMA_VERSION,
        id: UNTITLED_ID,
        languages: [own],
        title: textsIn([own]),
        standfirst: textsIn([own]),
        itinerary: [],
        sources: { [ARTICLE]: { author: '', language } },
        aliases: {},
        points: {},
      },
      features: [],
    },
    answers: {},
  };
}

/** A text that nobody has written yet, or in one language only. */
export const textsIn = (
  languages: readonly Language[],
  known: Partial<Record<string, string>> = {},
): Record<Language, string> =>
  Object.fromEntries(languages.map((language) => [language, known[language] ?? ''])) as Record<
    Language,
    string
  >;

/** The story file's text. */
export const storyText = ({ story }: Draft): string => `${JSON.stringify(story, null, 2)}\n`;

export const isPlaceFeature = (feature: Feature): feature is PlaceFeature =>
  feature.properties.kind === 'place';
export const isLegFeature = (feature: Feature): feature is LegFeature => feature.properties.kind === 'leg';

export const placesOf = ({ story }: Draft): PlaceFeature[] => story.features.filter(isPlaceFeature);
export const legsOf = ({ story }: Draft): LegFeature[] => story.features.filter(isLegFeature);

/** Where each feature stands in its list, made once for a list: lists are never changed. */
const indexes = new WeakMap<readonly Feature[], Map<string, number>>();

/** The index of a feature in the story file; -1 if it has none of this id. */
export function indexOfFeature({ story: { features } }: Draft, id: string): number {
  const known = indexes.get(features) ?? new Map(features.map((feature, index) => [feature.id, index]));
  indexes.set(features, known);
  return known.get(id) ?? -1;
}

export const featureById = (draft: Draft, id: string | null): Feature | undefined =>
  id === null ? undefined : draft.story.features[indexOfFeature(draft, id)];

/** A name to show: in one of the page's languages, else any. */
export function nameOf({ story }: Draft, { id, properties: { names } }: PlaceFeature): string {
  const known = names as Record<string, string>;
  const inOrder = [...story.story.languages.map((language) => known[language]), ...Object.values(known)];
  return inOrder.find(Boolean) ?? id;
}

/** The article's language tag. */
export const articleLanguageOf = ({ story }: Draft): string => story.story.sources[ARTICLE]?.language ?? 'en';
