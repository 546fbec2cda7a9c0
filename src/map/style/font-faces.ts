/** The map's fonts: the same files as the page's. MapLibre loads each only when a label needs it. */
import italic from '../../fonts/sans-400-italic.woff2?url';
import regular from '../../fonts/sans-400.woff2?url';
import bold from '../../fonts/sans-600.woff2?url';

/** Font names as labels use them. */
export const FONTS = { regular: 'Parcours Sans', bold: 'Parcours Sans Bold', italic: 'Parcours Sans Italic' };

export const fontFaces: Record<string, { url: string }[]> = {
  [FONTS.regular]: [{ url: regular }],
  [FONTS.bold]: [{ url: bold }],
  [FONTS.italic]: [{ url: italic }],
};
