/**
 * What has the focus may go away: a card that closes, a button that is not needed any more, the map that a lost
 * graphics processor takes along. The focus then moves to what is nearest, and never to the beginning of the page.
 */
type Focusable = HTMLElement | SVGElement;

/**
 * For `{@attach}` on what holds all that can have the focus; it goes away with it.
 * @param homeOf where the focus belongs when this goes away, if it knows; null gives the last resort
 */
export const keepFocus =
  (homeOf: (gone: Focusable | null) => Focusable | null | undefined) =>
  (root: HTMLElement): void => {
    /** What had the focus last, then what holds it, outwards. */
    let held: Focusable[] = [];
    root.addEventListener('focusin', ({ target }) => {
      held = [];
      for (let one = target as Focusable | null; one; one = one.parentElement) held.push(one);
    });
    const move = (): void => {
      if (!held[0] || held[0].isConnected) return;
      for (const one of [...held, null]) {
        // Asked for what cannot have it, the focus stays where it is.
        if (document.activeElement !== document.body) break;
        (one?.isConnected ? one : homeOf(one))?.focus({ preventScroll: true });
      }
      held = [];
    };
    new MutationObserver(move).observe(root, { childList: true, subtree: true });
  };
