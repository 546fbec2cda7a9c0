/**
 * Keeps the focus when the focused element is removed: a card that closes, a button that is no longer needed, a GL map
 * whose context is lost. Without this the browser would start again at the top of the page.
 */
type Focusable = HTMLElement | SVGElement;

/**
 * For `{@attach}` on an element that is never removed and holds everything focusable. When the focused element is
 * removed, tries each of its ancestors in turn, outwards: one still in the page takes the focus, for one removed
 * `homeOf` is asked.
 * @param homeOf element to focus for a removed one, null or undefined to try the next ancestor; called with null last,
 * it returns the last resort
 */
export const keepFocus =
  (homeOf: (gone: Focusable | null) => Focusable | null | undefined) =>
  (root: HTMLElement): void => {
    /** The element focused last, then its ancestors, outwards. */
    let held: Focusable[] = [];
    root.addEventListener('focusin', ({ target }) => {
      held = [];
      for (let one = target as Focusable | null; one; one = one.parentElement) held.push(one);
    });
    const move = (): void => {
      if (!held[0] || held[0].isConnected) return;
      for (const one of [...held, null]) {
        // An element that cannot be focused leaves the focus on the body: try the next one.
        if (document.activeElement !== document.body) break;
        (one?.isConnected ? one : homeOf(one))?.focus({ preventScroll: true });
      }
      held = [];
    };
    new MutationObserver(move).observe(root, { childList: true, subtree: true });
  };
