/** The map's fonts: the same files as the page's. MapLibre loads each only when a label needs it. */
import type { FontFacesSpecification } from 'maplibre-gl';
import { letterFaces, type PageFace } from '../../fonts/letter-faces.ts';
import italic from '../../fonts/sans-400-italic.woff2?url';
import regular from '../../fonts/sans-400.woff2?url';
import bold from '../../fonts/sans-600.woff2?url';

/** Font names as labels use them. */
export const FONTS = { regular: 'Parcours Sans', bold: 'Parcours Sans Bold', italic: 'Parcours Sans Italic' };

interface MapFont {
  url: string;
  weight: string;
  style: string;
}

const MAP_FONTS: Record<string, MapFont> = {
  [FONTS.regular]: { url: regular, weight: '400', style: 'normal' },
  [FONTS.bold]: { url: bold, weight: '600', style: 'normal' },
  [FONTS.italic]: { url: italic, weight: '400', style: 'italic' },
};

/** MapLibre requests files from its worker too, whose addresses are relative to another one. */
const absolute = (url: string): string => new URL(url, location.href).href;

const serves = (face: PageFace, { weight, style }: MapFont): boolean =>
  face.family === 'Parcours Letters' ||
  (face.family === 'Parcours Sans' && face.weight === weight && face.style === style);

/** The story's letters come first: the page's own files are asked for whatever these lack. */
export function fontFaces(): FontFacesSpecification {
  const letters = letterFaces();
  return Object.fromEntries(
    Object.entries(MAP_FONTS).map(([name, font]) => [
      name,
      [
        ...letters
          .filter((face) => serves(face, font))
          .map(({ url, range }) => ({ url, 'unicode-range': range.split(/,\s*/) })),
        { url: absolute(font.url) },
      ],
    ]),
  );
}
