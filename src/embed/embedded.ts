/** What a page does in addition when it is embedded. A classic script: `src/first-script.ts` says why. */
import { keepFullMapLink } from './full-map-link.ts';
import { reportHeight } from './height.ts';
import { keepLinksInPlace } from './links.ts';

const { presentation, origin } = document.documentElement.dataset;
const isSealed = origin === 'opaque';

/** As in page.css: on a narrower page an open legend would cover the map. */
const NARROW = '(max-width: 899px)';

/** A page with an opaque origin has no modules, which would close the legend on a narrow page. */
function foldLegend(): void {
  if (matchMedia(NARROW).matches) document.querySelector('.legend')?.removeAttribute('open');
}

function begin(): void {
  keepFullMapLink();
  if (presentation === 'embed' && parent !== self) reportHeight();
  if (isSealed) foldLegend();
}

keepLinksInPlace();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
