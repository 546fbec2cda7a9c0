/**
 * Where this copy of the page lies. An archive or a proxy serves it below a longer path than the one that it was made for:
 * then its scripts and its links are looked for there as well.
 */
import { baseOfCopy } from '../../geo/view/copy-base.ts';

const { dataset } = document.documentElement;
/** The path for which the site was made. */
const MADE = import.meta.env.BASE_URL;

/**
 * Sets `data-base` of `html` where the page does not lie where it was made for: the path below which it lies, or '' where
 * its address does not show that.
 * @returns the path below which the site's files lie, with a slash at its end
 */
export function findCopy(): string {
  const { page } = dataset;
  // 404.html is made for any address; the development server serves no built pages.
  if (page === undefined || page === '404') return MADE;
  const copy = baseOfCopy(location.pathname, page);
  if (copy !== MADE) dataset.base = copy;
  return copy || MADE;
}
