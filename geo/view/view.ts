/**
 * What a reader looks at, apart from how a link spells it. Everything here is total: any view goes in, the
 * nearest one that the map can show comes out.
 */
import { type Camera, clampCamera, sameCamera } from '../projection/camera-limits.ts';
import { articleOnly } from '../story/article-only.ts';
import { placeById, stopById } from '../story/lookup.ts';
import { type Claim, isLeg, isQuote, type Language, type Stop, type Story } from '../story/story.ts';
import { canonicalMoment } from '../time/time.ts';
import { foreignPart } from './link-fragment.ts';

export interface View {
  language: Language;
  /** Id of the opened stop. */
  stop: string | null;
  /** null: the stop, or the whole journey, fitted. */
  camera: Camera | null;
  /** A date `2023-09-13` or a time in UTC `2023-09-14T22:50Z`; null: the whole journey. */
  at: string | null;
  /** `article`: nothing but what the article says. */
  only: 'article' | null;
  /** null: the system's. */
  theme: 'light' | 'dark' | null;
  /** Id of a quote of the opened stop, marked and scrolled to. */
  quote: string | null;
  /** Keys of the fragment that belong to somebody else, byte for byte; '' if none. Every write keeps them. */
  foreign: string;
}

/** What opens without any wish: the whole journey, fitted, nothing opened, all sources, the system's theme. */
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
 * The nearest view that this story can show. Former ids of stops become present ones; an unknown stop, a
 * moment that is none and a quote of another stop disappear; `only` disappears where the article does not
 * speak of the opened stop. Idempotent.
 */
export function clampView(view: View, story: Story): View {
  const stop = findStop(story, view.stop);
  const told = stop && view.only ? articleStop(story, stop) : undefined;
  return {
    language: view.language,
    stop: stop?.id ?? null,
    camera: view.camera && clampCamera(view.camera),
    at: view.at === null ? null : canonicalMoment(view.at),
    only: stop && !told ? null : view.only,
    theme: view.theme,
    quote: findQuote((told ?? stop)?.claims ?? [], view.quote),
    foreign: foreignPart(view.foreign),
  };
}

/** The stop of this id, former id, or either in another case. Looks at the story's own names only. */
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

/** The stop as the article alone tells it; undefined if it does not. Asks about one stop, not about them all. */
function articleStop(story: Story, stop: Stop): Stop | undefined {
  const ends = isLeg(stop) ? [placeById(story, stop.from), placeById(story, stop.to)] : [];
  return stopById(articleOnly({ ...story, stops: [...ends, stop] }), stop.id);
}

/** Whether two views show the same, foreign keys included. */
export const sameView = (one: View, other: View): boolean =>
  sameCamera(one.camera, other.camera) &&
  one.language === other.language &&
  one.stop === other.stop &&
  one.at === other.at &&
  one.only === other.only &&
  one.theme === other.theme &&
  one.quote === other.quote &&
  one.foreign === other.foreign;
