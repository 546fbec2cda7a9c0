import type { Language } from '../../geo/story/story.ts';

/** What the notice of a new version says; apart from the page's other words, which come with every page. */
export const NEW_VERSION: Record<Language, { isReady: string; reload: string }> = {
  fr: { isReady: 'Une nouvelle version est prête.', reload: 'Recharger' },
  en: { isReady: 'A new version is ready.', reload: 'Reload' },
};
