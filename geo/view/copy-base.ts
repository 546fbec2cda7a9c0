/**
 * The path below which a copy of the site lies. An archive or a proxy puts a longer path in front of the site's own, so
 * that only the end of a page's address is what the page was made for.
 * @param pathname of the page's address
 * @param page the page's path below the base, `en/vostochny/`; '' for the first page
 * @returns with a slash at its end; '' where the address does not end in the page's path
 */
export function baseOfCopy(pathname: string, page: string): string {
  // Some hosts show the file's name, or leave out the slash.
  const path = pathname.replace(/\/*(?:index\.html)?$/, '/');
  return path.endsWith(`/${page}`) ? path.slice(0, path.length - page.length) : '';
}
