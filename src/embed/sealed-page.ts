/** A page without an origin has no modules: what little it needs to be whole as a picture with text and links. */

/** As page.css: below this the legend would cover the map. */
const NARROW = '(max-width: 899px)';

export function showSealedPage(): void {
  if (matchMedia(NARROW).matches) document.querySelector('.legend')?.removeAttribute('open');
  document.querySelector('.card .icon-button')?.addEventListener('click', () => {
    // The page of the whole journey lies one step above that of each stop.
    location.replace(new URL(`../${location.search}${location.hash}`, location.href));
  });
}
