/**
 * Tells the page that embeds the map which height the embed needs. The embed sends nothing else, and no message changes
 * it: `docs/embed.md` documents both messages.
 */

/** Height of the map alone, as a share of its width, between the minimum and the maximum. */
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
 * The height that an embed asks for, whole CSS px, from its width and the height of the text above and below the map.
 * Not from its present height: each answer of the host would cause another request.
 */
export function wantedHeightPx(widthPx: number, textPx: number): number {
  const mapPx = Math.min(Math.max(widthPx * MAP_SHARE, MAP_MINIMUM_PX), MAP_MAXIMUM_PX);
  return Math.min(Math.ceil(mapPx + textPx), 4000);
}

/** Whether this is the only message that an embed answers: its host's request for the height. */
export function asksForHeight(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return false;
  const { type, version } = data as Record<string, unknown>;
  return (
    type === 'parcours:ask-height' && version === 1 && Object.keys(data).sort().join() === 'type,version'
  );
}

/** Sum of the elements' heights, CSS px. 404.html has two feet, one of them hidden, which counts 0. */
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

/** Sends the height once, then whenever it changes or the host asks for it. */
export function reportHeight(): void {
  let said = 0;
  const say = (isAsked: boolean): void => {
    const message = measure();
    if (message.height === said && !isAsked) return;
    said = message.height;
    // To any origin, since hosts may hide theirs; a height is no secret.
    parent.postMessage(message, '*');
  };
  const sayChange = (): void => say(false);
  new ResizeObserver(sayChange).observe(document.documentElement);
  // With the web fonts the text may have more or fewer lines.
  void document.fonts.ready.then(sayChange);
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source === parent && asksForHeight(data)) say(true);
  });
}
