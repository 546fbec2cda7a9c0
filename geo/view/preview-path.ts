import type { Language } from '../story/story.ts';

/** Path of a page's preview image below the site's base. */
export const previewPath = (language: Language, stopId: string | null): string =>
  `og/${language}/${stopId ?? 'journey'}.png`;
