/** The licence and the sources that every exported file names. */
import type { Source, Story } from '../story/story.ts';

export const LICENCE =
  'MIT (Parcours). Coordinates of stations: GeoNames (CC BY 4.0) and others, as story.geojson names them. ' +
  'Quotes belong to the author of the article.';

/** « Yonhap, 2023-09-14, https://… » */
export const sourceLine = ({ author, publisher, title, published, url, after }: Source): string =>
  [author, publisher, title, published, after && `after ${after}`, url].filter(Boolean).join(', ');

/** One line for each source of the story. */
export const creditLines = ({ sources }: Story): string[] =>
  Object.entries(sources).map(([id, source]) => `${id}: ${sourceLine(source) || id}`);
