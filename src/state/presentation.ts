/**
 * Whether the page is an embed (`?embed`), as the first script has marked it before the first paint. Not part of the
 * view, so links never contain it. Needs a document: to be called in a browser only.
 */
export const isEmbed = (): boolean => document.documentElement.dataset.presentation === 'embed';
