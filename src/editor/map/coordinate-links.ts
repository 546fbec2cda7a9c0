/** The coordinates in the address of a map: of Google, OpenStreetMap, Bing, Yandex, GeoHack, this one, and in `geo:` URIs. */

const NUMBER = String.raw`([+-]?\d{1,3}(?:\.\d+)?)`;
const PAIR = String.raw`${NUMBER}\s*[,~]\s*[+]?${NUMBER}`;

/** Where addresses hold latitude and longitude; of an address that holds several, what its pin says comes first. */
const LATITUDE_FIRST = [
  `!3d${NUMBER}!4d${NUMBER}`,
  `[?&]mlat=${NUMBER}&mlon=${NUMBER}`,
  String.raw`[?&](?:q|query|ll|destination|daddr|coordinate|center|cp)=(?:loc:)?${PAIR}`,
  `^geo:${PAIR}`,
  `/(?:search|place)/${PAIR}`,
  `/@${PAIR}`,
  `[?&#]lat=${NUMBER}&(?:lon|lng)=${NUMBER}`,
  String.raw`[#&]map=\d+(?:\.\d+)?/${NUMBER}/${NUMBER}`,
].map((pattern) => new RegExp(pattern, 'i'));

/** Yandex writes the longitude first. */
const YANDEX = new RegExp(`yandex.*[?&](?:pt|ll)=${PAIR}`, 'i');
/** Wikipedia's: degrees, minutes, seconds and letters between underscores. */
const GEOHACK = /[?&]params=([\d._]+[NS]_[\d._]+[EWO])/i;

export const isAddress = (plain: string): boolean =>
  /^\s*(?:https?:|geo:|www\.|[\w.-]+\.[a-z]{2,}\/)/i.test(plain);

/** What an address says, as text that has a known order; null for one that holds no coordinates. */
export function coordinatesInAddress(address: string): string | null {
  const [, longitude, latitudeAfter] = YANDEX.exec(address) ?? [];
  if (longitude && latitudeAfter) return labelled(latitudeAfter, longitude);
  const geohack = GEOHACK.exec(address)?.[1];
  if (geohack) return geohack.replaceAll('_', ' ');
  for (const pattern of LATITUDE_FIRST) {
    const [, latitude, after] = pattern.exec(address) ?? [];
    if (latitude && after) return labelled(latitude, after);
  }
  return null;
}

const labelled = (latitude: string, longitude: string): string => `lat ${latitude} lon ${longitude}`;
