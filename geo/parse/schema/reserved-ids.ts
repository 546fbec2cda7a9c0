/**
 * Ids that no stop, former stop or story may have, each with the reason. Stops' ids become folders of the site and names
 * of files in it: `/en/vostochny/`, `/og/en/vostochny.png`.
 */
import { LANGUAGES } from '../../story/story.ts';

/**
 * What the site itself has where stops have their names: folders and pages at its root, the files of the whole journey
 * (`/oembed/en/index.json`, `/og/en/journey.png`), languages that its pages have or are to have. The build fails over a
 * folder or page at the root that is not here.
 */
const SITE_NAMES = [
  ...new Set([
    '404',
    'assets',
    'basemap',
    'editor',
    'embed',
    'fonts',
    'icons',
    'index',
    'journey',
    'oembed',
    'og',
    'parcours',
    'stories',
    ...LANGUAGES,
  ]),
].sort();

/** Names of devices in Windows, whatever ending follows. */
const WINDOWS_DEVICE = /^(?:aux|con|nul|prn|(?:com|lpt)\d)$/;

interface Reason {
  /** Which ids are allowed instead, for a fault. */
  allowed: string;
  advice: string;
}

const SITE_REASON: Reason = {
  allowed: `any id but ${SITE_NAMES.join(', ')}`,
  advice: 'the site uses these words itself: choose another',
};
const WINDOWS_REASON: Reason = {
  allowed: 'any id but aux, con, nul, prn, com0 to com9, lpt0 to lpt9',
  advice: 'Windows can hold no folder of this name, and the site would not unpack there: choose another',
};

/** Why an id is reserved, or undefined. */
export function reservedFor(id: string): Reason | undefined {
  if (SITE_NAMES.includes(id)) return SITE_REASON;
  return WINDOWS_DEVICE.test(id) ? WINDOWS_REASON : undefined;
}
