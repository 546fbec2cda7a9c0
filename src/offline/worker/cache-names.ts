/** Names of a site's caches. They contain its path: another such site on the same origin has caches of its own. */
interface CacheNames {
  /** What the reader has opened. */
  visited: string;
  /** The rest of the site, for readers who ask for all of it. Gone with one deletion. */
  whole: string;
}

export function cacheNames(scope: string): CacheNames {
  const { pathname } = new URL(scope);
  return { visited: `parcours ${pathname}`, whole: `parcours ${pathname} whole` };
}
