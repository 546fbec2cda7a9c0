/** What a page does besides when it lies in a frame: a classic script, as `src/first-script.ts` says why. */
import { keepFullMapLink } from './full-map-link.ts';
import { reportHeight } from './height.ts';
import { keepLinksInPlace } from './links.ts';
import { showSealedPage } from './sealed-page.ts';

function begin(): void {
  const { presentation, origin } = document.documentElement.dataset;
  keepLinksInPlace();
  keepFullMapLink();
  if (presentation === 'embed' && parent !== self) reportHeight();
  if (origin === 'opaque') showSealedPage();
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
