/**
 * Where this copy of the page lies. An archive or a proxy serves it below a longer path than the one that it was made for:
 * then its scripts and its links are looked for there as well.
 */
import { baseOfCopy } from '../../geo/view/copy-base.ts';

/** The path for which the build made the page's site, with a slash at its end; the page says it where that is not `/`. */
export const madeBase = (): string => document.documentElement.dataset.made ?? '/';

/**
 * Sets `data-base` of `html` where the page does not lie where it was made for: the path below which it lies, or '' where
 * its address does not show that.
 * @returns the path below which the site's files lie, with a slash at its end
 */
export function findCopy(): string {
  const { dataset } = document.documentElement;
  const { page } = dataset;
  const made = madeBase();
  // 404.html is made for any address; the development server serves no built pages.
  if (page === undefined || page === '404') return made;
  const copy = baseOfCopy(location.pathname, page);
  if (copy !== made) dataset.base = copy;
  return copy || made;
}
