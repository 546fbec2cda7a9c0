/**
 * What a reader looks at, independent of its spelling as a link. Everything here is total: any view becomes the nearest
 * one that the map can show.
 */
import { type Camera, clampCamera, sameCamera } from '../projection/camera-limits.ts';
import { articleOnly } from '../story/article-only.ts';
import { placeById, stopById } from '../story/lookup.ts';
import { ARTICLE, type Claim, isLeg, isQuote, type Language, type Stop, type Story } from '../story/story.ts';
import { canonicalMoment } from '../time/moment.ts';
import { parseFragment } from './link-fragment.ts';

export interface View {
  language: Language;
  /** Id of the opened stop. */
  stop: string | null;
  /** null: the stop, or the whole journey, fitted. */
  camera: Camera | null;
  /** A year, a month or a date, `2023-09-13`, or a time in UTC, `2023-09-14T22:50Z`; null: the whole journey. */
  at: string | null;
  /** `article`: the article's claims alone; null: claims from all sources. */
  only: 'article' | null;
  /** null: the system's. */
  theme: 'light' | 'dark' | null;
  /** Id of a quote of the opened stop, marked and scrolled to. */
  quote: string | null;
  /** Foreign keys of the fragment, byte for byte; '' if none. The address keeps them. */
  foreign: string;
}

/** The view of a link without stop and fragment: the whole journey, fitted, all sources, the system's theme. */
export const homeView = (language: Language): View => ({
  language,
  stop: null,
  camera: null,
  at: null,
  only: null,
  theme: null,
  quote: null,
  foreign: '',
});

/**
 * The nearest view that this story can show. An alias of a stop becomes its id. Dropped are: an unknown stop, an invalid
 * moment, any moment if no claim that is shown has a date, a quote that the stop does not have, and `only` if the article
 * does not mention the opened stop. Idempotent.
 */
export function clampView(view: View, story: Story): View {
  const stop = findStop(story, view.stop);
  const told = stop && view.only ? articleStop(story, stop) : undefined;
  const only = stop && !told ? null : view.only;
  return {
    language: view.language,
    stop: stop?.id ?? null,
    camera: view.camera && clampCamera(view.camera),
    at: view.at !== null && isDated(story, only) ? canonicalMoment(view.at) : null,
    only,
    theme: view.theme,
    quote: findQuote((told ?? stop)?.claims ?? [], view.quote),
    foreign: parseFragment(view.foreign).foreign,
  };
}

const isDated = ({ stops }: Story, only: View['only']): boolean =>
  stops.some(({ claims }) => claims.some(({ when, source }) => when && (!only || source === ARTICLE)));

/** The stop with this id or alias, in any case. Inherited properties such as `constructor` are no aliases. */
export function findStop(story: Story, id: string | null): Stop | undefined {
  if (id === null) return undefined;
  return namedStop(story, id) ?? namedStop(story, id.toLowerCase());
}

const namedStop = (story: Story, id: string): Stop | undefined =>
  stopById(story, id) ??
  (Object.hasOwn(story.aliases, id) ? stopById(story, story.aliases[id] ?? null) : undefined);

function findQuote(claims: Claim[], id: string | null): string | null {
  if (id === null) return null;
  const ids = claims.filter(isQuote).map((quote) => quote.id);
  return ids.find((own) => own === id) ?? ids.find((own) => own.toLowerCase() === id.toLowerCase()) ?? null;
}

/** The stop with the article's claims alone; undefined if it has none. Filters one stop instead of the whole story. */
function articleStop(story: Story, stop: Stop): Stop | undefined {
  const ends = isLeg(stop) ? [placeById(story, stop.from), placeById(story, stop.to)] : [];
  return stopById(articleOnly({ ...story, stops: [...ends, stop] }), stop.id);
}

/** Whether two views are equal, foreign keys included. */
export const sameView = (one: View, other: View): boolean =>
  sameCamera(one.camera, other.camera) &&
  one.language === other.language &&
  one.stop === other.stop &&
  one.at === other.at &&
  one.only === other.only &&
  one.theme === other.theme &&
  one.quote === other.quote &&
  one.foreign === other.foreign;
