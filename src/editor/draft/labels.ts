/** What stops are called while their story is being made. */
import { type Draft, type Feature, featureById, isLegFeature, nameOf } from './draft.ts';

/** `Vostochny`; of a leg `Vostochny → Komsomolsk`. */
export function stopLabel(draft: Draft, feature: Feature): string {
  if (!isLegFeature(feature)) return nameOf(draft, feature);
  const { from, to } = feature.properties;
  return [from, to].map((id) => placeLabel(draft, id)).join(' → ');
}

export function placeLabel(draft: Draft, id: string): string {
  const place = featureById(draft, id);
  return place && !isLegFeature(place) ? nameOf(draft, place) : id;
}

type FileSource = Draft['story']['story']['sources'][string];

/** Who published a source, else who wrote it; its id while neither is said. */
export const sourceLabel = ({ publisher, author }: FileSource, id: string): string =>
  publisher ?? author ?? id;
