/** A page without an origin has no modules: what little it needs to be whole as a picture with text and links. */

/** As page.css: below this the legend would cover the map. */
const NARROW = '(max-width: 899px)';

/** Closes a card: the page of the whole journey lies one step above that of each stop. */
export function closeByLeaving(): void {
  addEventListener('click', ({ target }) => {
    if (!(target as Element | null)?.closest('.card-head .icon-button')) return;
    location.replace(new URL(`../${location.search}${location.hash}`, location.href));
  });
}

export function foldLegend(): void {
  if (matchMedia(NARROW).matches) document.querySelector('.legend')?.removeAttribute('open');
}
