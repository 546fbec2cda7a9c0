/** KMZ, as Google Earth and Google My Maps save maps: KML in a ZIP. */
import { unzipSync } from 'fflate';

const ZIP = [0x50, 0x4b, 3, 4];
/** Most bytes of what is within: a small ZIP can hold a very large file. */
const MOST_BYTES = 10_000_000;

/** The first KML in a ZIP; of any other file its own bytes. */
export function kmlWithin(bytes: Uint8Array<ArrayBuffer>): Uint8Array {
  if (ZIP.some((byte, index) => bytes[index] !== byte)) return bytes;
  try {
    const isKml = ({ name, originalSize }: { name: string; originalSize: number }): boolean =>
      /\.kml$/i.test(name) && originalSize <= MOST_BYTES;
    return Object.values(unzipSync(bytes, { filter: isKml }))[0] ?? bytes;
  } catch {
    return bytes;
  }
}
