/**
 * Of which kind an answer is. Many hosts, and networks that ask for a login first, answer everything with a page and
 * status 200: kept as a script, a font or data, it would break the site until the copy is removed.
 */

/** Media types that browsers insist on. */
const TYPES: Record<string, RegExp> = { js: /\b(?:java|ecma)script\b/, css: /\bcss\b/ };

/** How the content of other kinds begins, whatever a host calls them: few know all of the types. */
const BEGINNINGS: Record<string, RegExp> = {
  json: /^[\s\ufeff]*[[{]/,
  geojson: /^[\s\ufeff]*[[{]/,
  webmanifest: /^[\s\ufeff]*[[{]/,
  woff2: /^wOF2/,
};

const PAGE = /^[\s\ufeff]*<(?:!doctype html|html)\b/i;
/** So much of a content shows what it is, bytes. */
const BEGINNING_BYTES = 256;

/** Whether an address is one of a page: a folder, or a file that says so. */
export const isPage = (pathname: string): boolean => /\/$|\.html$/.test(pathname);

/** @param type the answer's media type */
export function isOfKind(pathname: string, type: string, content: ArrayBuffer): boolean {
  const beginning = new TextDecoder().decode(content.slice(0, BEGINNING_BYTES));
  const isAnyPage = /\bhtml\b/.test(type) || PAGE.test(beginning);
  if (isPage(pathname) || isAnyPage) return isPage(pathname) && isAnyPage;
  const ending = pathname.replace(/^.*\./, '');
  return TYPES[ending]?.test(type) ?? BEGINNINGS[ending]?.test(beginning) ?? true;
}
