/** What a page does in addition when it is embedded. A classic script: `src/first-script.ts` says why. */
import { keepFullMapLink } from './full-map-link.ts';
import { reportHeight } from './height.ts';
import { keepLinksInPlace } from './links.ts';
import { closeByLeaving, foldLegend } from './sealed-page.ts';

const { presentation, origin } = document.documentElement.dataset;
const isSealed = origin === 'opaque';

function begin(): void {
  keepFullMapLink();
  if (presentation === 'embed' && parent !== self) reportHeight();
  if (isSealed) foldLegend();
}

keepLinksInPlace();
if (isSealed) closeByLeaving();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
