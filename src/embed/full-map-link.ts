/** The way from an embed to the view that it shows, on its own page: this very address, without `?embed`. */

/** Asks the page to write into the address what its map has reached; src/state/address.ts listens. */
const FLUSH = 'parcours:flush';

/** TypeScript's DOM library may not know the Navigation API yet, nor does every browser. */
interface Navigation {
  navigation?: EventTarget;
}

export function keepFullMapLink(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.embed-foot a');
  const update = (): void => {
    for (const link of links) link.href = location.pathname + location.hash;
  };
  update();
  (self as Navigation).navigation?.addEventListener('currententrychange', update);
  addEventListener('hashchange', update);
  for (const link of links) {
    for (const type of ['pointerenter', 'focus', 'click', 'auxclick', 'contextmenu']) {
      link.addEventListener(type, () => {
        dispatchEvent(new Event(FLUSH));
        update();
      });
    }
  }
}
