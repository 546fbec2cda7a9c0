/**
 * `/embed.js`, for the page that embeds maps: gives each frame the height that its map asks for. A frame works without
 * it, at the height in its embed code. At most 1 KB, without dependencies. It looks only at frames of its own origin.
 */

/** What names the address of a script, or of whatever was fetched. */
interface Fetched {
  src?: string;
  name?: string;
}

/**
 * The origins from which this script may have come. Loaders leave it no `currentScript`, or another's; they take its
 * element away, or make none.
 */
const origins = [...document.scripts, ...performance.getEntriesByType('resource')]
  .map((one) => (one as Fetched).src ?? (one as Fetched).name!)
  .filter((address) => /^[^?#]*\/embed\.js\b/.test(address))
  .map((address) => new URL(address).origin);

/** The origin of a frame's map; null for any other frame. */
function originOf({ src }: HTMLIFrameElement): string | null {
  try {
    const { origin, searchParams } = new URL(src);
    return searchParams.has('embed') && origins.includes(origin) ? origin : null;
  } catch {
    return null;
  }
}

const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll('iframe')].filter(originOf);

/** The height that a message asks for, whole CSS px; null for anything but exactly the documented message. */
function heightIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, version, height } = data as Record<string, unknown>;
  if (type !== 'parcours:height' || version !== 1 || Object.keys(data).length !== 3) return null;
  return Number.isInteger(height) && (height as number) >= 120 && (height as number) <= 4000
    ? (height as number)
    : null;
}

/** Sets the height against a theme's rules for frames: `height: auto !important`, `max-height`, `aspect-ratio`. */
function setHeight({ style }: HTMLIFrameElement, height: number): void {
  for (const property of ['height', 'min-height', 'max-height'])
    style.setProperty(property, `${height}px`, 'important');
}

addEventListener('message', ({ data, source, origin: from }: MessageEvent<unknown>) => {
  const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  // A frame sandboxed without `allow-same-origin` has the origin "null": only its window identifies it.
  const isSealed = frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin');
  const height = heightIn(data);
  if (height !== null && from === (isSealed ? 'null' : originOf(frame))) setHeight(frame, height);
});

// Frames may have sent their height before this script came: ask for it again.
for (const { contentWindow } of frames()) {
  contentWindow?.postMessage({ type: 'parcours:ask-height', version: 1 }, '*');
}

export {};
