/** QR codes, drawn in the browser: no service learns what is shared. */
import { encode } from 'uqr';

export interface QrCode {
  /** Modules along each side, the quiet zone included. */
  size: number;
  /** SVG path data of the dark modules, one unit each. */
  path: string;
}

/** The quiet zone that the standard asks for, modules. */
const QUIET = 4;

/** The QR code of a text; null if the text is too long (more than about 2300 bytes). */
export function qrCode(text: string): QrCode | null {
  let data: boolean[][];
  try {
    ({ data } = encode(text, { border: QUIET, ecc: 'M' }));
  } catch {
    return null;
  }
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return { size: data.length, path };
}
