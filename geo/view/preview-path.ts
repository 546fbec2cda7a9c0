import type { Language } from '../story/story.ts';

/** Where a page's preview image lies, relative to the site's base. */
export const previewPath = (language: Language, stopId: string | null): string =>
  `og/${language}/${stopId ?? 'journey'}.png`;
