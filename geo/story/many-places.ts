/** Stories with more places than a map can show one by one. */
import { placeCount } from './lookup.ts';
import type { Story } from './story.ts';

/**
 * Up to this many places each has its own marker on the map and its own entry in the text. With more, markers would
 * push each other over the whole map: it groups them as it comes nearer, and the text comes in portions.
 */
export const PLACES_ONE_BY_ONE = 300;

export const hasManyPlaces = (story: Story): boolean => placeCount(story) > PLACES_ONE_BY_ONE;
