/**
 * Tells the page that embeds the map how high the map would like to be. Nothing else leaves the embed, and nothing
 * that comes in changes it: `docs/embed.md` documents both messages.
 */

/** What the map alone gets: two thirds of its width, within reason. CSS px. */
const MAP_SHARE = 2 / 3;
const MAP_MINIMUM_PX = 300;
const MAP_MAXIMUM_PX = 620;

interface HeightMessage {
  type: 'parcours:height';
  version: 1;
  /** Whole CSS px, 120 to 4000. */
  height: number;
}

/**
 * The height that an embed asks for, from its width alone and what stands above and below the map; never from the
 * height that it was given, so that asking comes to an end.
 */
export function wantedHeightPx(widthPx: number, textPx: number): number {
  const mapPx = Math.min(Math.max(widthPx * MAP_SHARE, MAP_MINIMUM_PX), MAP_MAXIMUM_PX);
  return Math.min(Math.ceil(mapPx + textPx), 4000);
}

/** Whether this is the one message that an embed answers: its host asks for the height anew. */
export function asksForHeight(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { type, version } = data as Record<string, unknown>;
  return (
    type === 'parcours:ask-height' && version === 1 && Object.keys(data).sort().join() === 'type,version'
  );
}

/** Together: of the two feet of the page of unknown addresses one is hidden. */
const heightOf = (selector: string): number =>
  [...document.querySelectorAll<HTMLElement>(selector)].reduce(
    (sum, { offsetHeight }) => sum + offsetHeight,
    0,
  );

function measure(): HeightMessage {
  const text = heightOf('.masthead, .embed-foot, .timeline');
  const height = wantedHeightPx(document.documentElement.clientWidth, text);
  return { type: 'parcours:height', version: 1, height };
}

/** Says the height once, whenever it changes, and when the host asks. */
export function reportHeight(): void {
  let said = 0;
  const say = (isAsked: boolean): void => {
    const message = measure();
    if (message.height === said && !isAsked) return;
    said = message.height;
    // To whom is unknown, since hosts may hide their address; a height is no secret.
    parent.postMessage(message, '*');
  };
  const sayChange = (): void => say(false);
  new ResizeObserver(sayChange).observe(document.documentElement);
  // Other letters, other lines.
  void document.fonts.ready.then(sayChange);
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === parent && asksForHeight(data)) say(true);
  });
}
