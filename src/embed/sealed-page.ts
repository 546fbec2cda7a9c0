/** What a page with an opaque origin needs to work as a picture with text and links: it cannot load modules. */

/** As in page.css: on a narrower page an open legend would cover the map. */
const NARROW = '(max-width: 899px)';

/** Makes the button that closes a card lead to the page of the whole journey, one path segment above each stop's. */
export function closeByLeaving(): void {
  addEventListener('click', ({ target }) => {
    if (!(target as Element | null)?.closest('.card-head .icon-button')) return;
    location.replace(new URL(`../${location.search}${location.hash}`, location.href));
  });
}

/** Closes the legend on a narrow page. */
export function foldLegend(): void {
  if (matchMedia(NARROW).matches) document.querySelector('.legend')?.removeAttribute('open');
}
