/** Places and lines of KML and GPX. */
import { gpx, kml } from '@tmcw/togeojson';
import { fromGeoJson } from './from-geojson.ts';
import type { Imported } from './opened.ts';

/** The part of Trusted Types that is used here. TypeScript's DOM library does not know it yet. */
interface TrustedTypePolicyFactory {
  createPolicy(
    name: string,
    rules: { createHTML: (text: string) => string },
  ): {
    createHTML: (text: string) => string;
  };
}

/** What an XML text is read by: the browser's parser, in tests another. */
export type ParseXml = (text: string) => Document;

let asTrusted: ((text: string) => string) | undefined;

/**
 * The browser takes text for its parser only from a policy. A document of XML that stays outside the page runs nothing, and
 * no node of it ever comes into the page.
 */
export function parseXml(text: string): Document {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
  const policy = asTrusted
    ? undefined
    : trustedTypes?.createPolicy('parcours-xml', { createHTML: (xml) => xml });
  asTrusted ??= policy ? (xml) => policy.createHTML(xml) : (xml) => xml;
  return new DOMParser().parseFromString(asTrusted(text), 'text/xml');
}

/** `<kml>`, `<gpx>`, with a prefix perhaps, behind declarations and comments. */
const ROOT = /^\s*(?:<\?[^>]*>\s*|<!--[^]*?-->\s*|<!DOCTYPE[^>]*>\s*)*<(?:\w+:)?(kml|gpx)\b/i;

export const isMapXml = (text: string): boolean => ROOT.test(text.replace(/^\uFEFF/, ''));

/** @param text as {@link isMapXml} has it @returns null if it is damaged */
export function fromXml(text: string, parse: ParseXml = parseXml): Imported | null {
  const xml = text.replace(/^\uFEFF/, '').trimStart();
  const isKml = ROOT.exec(xml)?.[1]?.toLowerCase() === 'kml';
  try {
    const parsed = parse(xml);
    if (parsed.getElementsByTagName('parsererror').length > 0) return null;
    return fromGeoJson({ ...(isKml ? kml(parsed) : gpx(parsed)) });
  } catch {
    return null;
  }
}
