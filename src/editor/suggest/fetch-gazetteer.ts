/** Fetches the gazetteer of the editor: one gzipped file, which `npm run basemap -- --world` makes. */
import { PackedGazetteer } from '../../../geo/article/packed-gazetteer.ts';
import type { GazetteerFault } from './questions.ts';

export class GazetteerError extends Error {
  constructor(
    readonly fault: GazetteerFault,
    cause: unknown,
  ) {
    super(`the gazetteer is ${fault}`, { cause });
  }
}

/** @throws GazetteerError */
export async function fetchGazetteer(address: string): Promise<PackedGazetteer> {
  let bytes: ArrayBuffer;
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    bytes = await response.arrayBuffer();
  } catch (error) {
    throw new GazetteerError('unreachable', error);
  }
  try {
    return new PackedGazetteer(await unpacked(bytes));
  } catch (error) {
    throw new GazetteerError('damaged', error);
  }
}

/** The text of gzipped bytes, or of those that a server has told the browser to unpack. */
function unpacked(bytes: ArrayBuffer): Promise<string> {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  const body = new Response(bytes);
  if (first !== 0x1f || second !== 0x8b) return body.text();
  return new Response(body.body!.pipeThrough(new DecompressionStream('gzip'))).text();
}
