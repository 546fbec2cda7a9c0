/** Stories with more places than a map can show one by one. */
import { placeCount } from './lookup.ts';
import type { Story } from './story.ts';

/**
 * Up to this many places, each has its own marker on the map and its own entry in the text. With more, markers would
 * push each other across the whole map: the map groups neighbouring places instead, and the text is shown in portions.
 */
export const PLACES_ONE_BY_ONE = 300;

export const hasManyPlaces = (story: Story): boolean => placeCount(story) > PLACES_ONE_BY_ONE;
