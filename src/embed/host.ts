/**
 * `/embed.js`, for the page that embeds maps: gives each frame the height that its map asks for. A frame works without
 * it, at the height in its embed code. At most 1 KB, without dependencies. It looks only at frames of its own origin.
 */
const { origin } = new URL((document.currentScript as HTMLScriptElement).src);

const frames = (): HTMLIFrameElement[] =>
  [...document.querySelectorAll<HTMLIFrameElement>('iframe[src]')].filter(({ src }) => {
    const url = URL.canParse(src) ? new URL(src) : null;
    return url?.origin === origin && url.searchParams.has('embed');
  });

/** The height that a message asks for, whole CSS px; null for anything but exactly the documented message. */
function heightIn(data: unknown): number | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, version, height } = data as Record<string, unknown>;
  if (type !== 'parcours:height' || version !== 1 || Object.keys(data).length !== 3) return null;
  return Number.isInteger(height) && (height as number) >= 120 && (height as number) <= 4000
    ? (height as number)
    : null;
}

addEventListener('message', ({ data, source, origin: from }: MessageEvent<unknown>) => {
  const frame = source && frames().find(({ contentWindow }) => contentWindow === source);
  // A frame sandboxed without `allow-same-origin` has the origin "null": only its window identifies it.
  const isSealed = frame && frame.sandbox.length > 0 && !frame.sandbox.contains('allow-same-origin');
  const height = heightIn(data);
  if (frame && height !== null && from === (isSealed ? 'null' : origin)) frame.style.height = `${height}px`;
});

// Frames may have sent their height before this script came: ask for it again.
for (const { contentWindow } of frames()) {
  contentWindow?.postMessage({ type: 'parcours:ask-height', version: 1 }, '*');
}

export {};
