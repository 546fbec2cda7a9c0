/** The address at which an author wants to put the site. */
import type { SiteAddress } from './messages.ts';

/** As the build takes them: letters, digits and a few signs, so that no server needs to decode them. */
const PATH = /^\/(?:[A-Za-z0-9._~-]+\/)*$/;

/**
 * @param typed `https://example.org/maps/kim`, or nothing
 * @returns null if it is no address of a folder
 */
export function readAddress(typed: string): SiteAddress | null {
  const text = typed.trim();
  if (text === '') return { base: '/', site: '' };
  if (!/^https?:\/\/[^/\s]+/i.test(text)) return null;
  try {
    const { origin, pathname, search, hash, username } = new URL(text);
    const base = pathname.replace(/\/?(?:index\.html)?$/, '/');
    if (search || hash || username || !PATH.test(base)) return null;
    return { base, site: origin };
  } catch {
    return null;
  }
}
