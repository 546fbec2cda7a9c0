/** Focuses a part of the page without scrolling; for when the focused element is about to be removed. */
export const focusPart = (id: 'map' | 'story'): void =>
  document.getElementById(id)?.focus({ preventScroll: true });
