/**
 * Whether the page is an embed (`?embed`), as the first script has marked it before the first paint; false while a page is
 * built, which may become either. Not part of the view, so links never contain it.
 */
export const isEmbed = (): boolean =>
  (globalThis.document as Document | undefined)?.documentElement.dataset.presentation === 'embed';
