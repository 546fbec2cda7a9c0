/** What a page does in addition when it is embedded. A classic script: `src/first-script.ts` says why. */
import { keepFullMapLink } from './full-map-link.ts';
import { reportHeight } from './height.ts';
import { keepLinksInPlace } from './links.ts';

const { presentation } = document.documentElement.dataset;

function begin(): void {
  keepFullMapLink();
  if (presentation === 'embed' && parent !== self) reportHeight();
}

keepLinksInPlace();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
