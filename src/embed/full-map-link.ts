/** The embed's link to the full map at the same view: the present address without `?embed`. */

/** Event that makes the page write its view into the address at once; src/state/address.ts listens. */
const FLUSH = 'parcours:flush';

/** The Navigation API is missing from some versions of TypeScript's DOM library, and from some browsers. */
interface Navigation {
  navigation?: EventTarget;
}

/** The view in the address, without what WordPress writes behind it for the frames that it makes: `#?secret=…`. */
const view = (): string => location.hash.replace(/[?#]+secret=.*/, '');

/** Keeps the link's address up to date, at the latest when a reader is about to use it. */
export function keepFullMapLink(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.embed-foot a');
  const update = (): void => {
    for (const link of links) link.href = location.pathname + view();
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
