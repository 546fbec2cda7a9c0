/** Keeps the page in its frame: what is published alone can be followed elsewhere. */

/** Whether a link stays in the page: it only changes the view, or leads to a part of it. */
const isWithin = (link: HTMLAnchorElement): boolean =>
  (link.getAttribute('href') ?? '').startsWith('#') && !link.hasAttribute('download');

/** A source of the story, on another host. */
const isElsewhere = ({ protocol, origin }: HTMLAnchorElement): boolean =>
  /^(?:https?|mailto):$/.test(protocol) && origin !== location.origin;

/**
 * Sources open in tabs of their own; other links that would leave the page, such as downloads, are not followed.
 * @param told is called when a press has no effect
 */
export function holdBack(told: () => void): void {
  document.addEventListener(
    'click',
    (event) => {
      const link = (event.target as Element).closest('a');
      if (!link?.hasAttribute('href') || isWithin(link)) return;
      if (isElsewhere(link)) {
        link.target = '_blank';
        link.rel = 'noopener noreferrer';
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      told();
    },
    { capture: true },
  );
}
