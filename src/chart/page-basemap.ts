/**
 * Takes the basemap out of the page that is about to be drawn anew: it was drawn at build, so that no script carries it.
 * @returns what the page puts back into its chart
 */
export function takePageBasemap(): DocumentFragment {
  const basemap = document.createDocumentFragment();
  basemap.append(...(document.querySelector('.basemap')?.childNodes ?? []));
  return basemap;
}
