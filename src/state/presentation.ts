/**
 * Whether the page is shown inside another one (`?embed`): presentation, no part of the view. The first script has
 * marked it before the first paint. To be asked in a browser only.
 */
export const isEmbed = (): boolean => document.documentElement.dataset.presentation === 'embed';
