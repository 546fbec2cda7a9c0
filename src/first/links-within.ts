/**
 * Links to a part of the same page scroll to it and focus it, without changing location.hash, which holds the view:
 * links past the map or the text, and the numbers of the sources. Also the button that closes the offer of another language.
 */
import { isPlainClick } from '../ui/input/plain-click.ts';
import { layOutNow } from './reveal.ts';

const isAnchor = (href: string): boolean => /^#[^=]+$/.test(href);

export function answerLinksWithin(): void {
  document.addEventListener('click', (event) => {
    const control = (event.target as Element).closest('a, button');
    const href = control?.getAttribute('href') ?? '';
    const part = isAnchor(href) ? document.getElementById(href.slice(1)) : null;
    if (part && isPlainClick(event)) {
      event.preventDefault();
      layOutNow();
      part.scrollIntoView({ block: part.matches('li') ? 'center' : 'start' });
      part.focus({ preventScroll: true });
    } else if (control?.closest('.language-offer') && control.matches('button')) {
      delete document.documentElement.dataset.offer;
      document.getElementById('story')?.focus({ preventScroll: true });
    }
  });
}
