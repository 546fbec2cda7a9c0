/** Name of a site's cache. Contains its path: another such site on the same origin has a cache of its own. */
export const cacheName = (scope: string): string => `parcours ${new URL(scope).pathname}`;
