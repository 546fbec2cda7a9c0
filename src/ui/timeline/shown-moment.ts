/** What shows a moment on the map and tells it in words: fetched for the first moment that a reader asks for. */
import { momentOnMap } from '../../../geo/time/moment-on-map.ts';
import { momentAndWhereaboutsInWords } from '../../../geo/words/journey-words.ts';

const shownMoment = { momentOnMap, momentAndWhereaboutsInWords };
export default shownMoment;
