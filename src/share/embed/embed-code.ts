/** The embed code: HTML that puts the map into another page. For the share sheet and oEmbed. */
import { escapeMarkup } from '../../../geo/export/markup.ts';

/** Limits of the frame's height, CSS px; `/embed.js` has the same. */
export const EMBED_HEIGHT_MINIMUM = 120;
export const EMBED_HEIGHT_MAXIMUM = 4000;

/** Below this height even a theme's `height: auto !important` makes no frame, CSS px. */
const LEAST_PX = 300;

/** The `sandbox` attribute with which all of the map works. With `allow-scripts` alone it is a still map with links. */
export const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

export interface EmbedOptions {
  /**
   * Absolute address of the view: language and stop in its path; camera, moment, theme and sources in its fragment.
   * Without a fragment the embed shows the stop, or the whole journey, fitted.
   */
  address: string;
  /** Whole CSS px, 120 to 4000. */
  height: number;
  /** What the map shows, for readers who cannot see the frame. */
  title: string;
  /** Whole CSS px; 100 % if left out. */
  width?: number;
  /** Absolute address of `/embed.js`, which sets the frame's height to what its map asks for. */
  script?: string;
  /** Adds the `sandbox` attribute. */
  isSandboxed?: boolean;
}

/**
 * The address of a view as an embed: `…/en/vostochny/?embed#map=…`. Other query keys stay.
 * @throws TypeError for an address that is not absolute http(s)
 */
export function embedAddress(address: string): string {
  const url = new URL(address);
  if (!/^https?:$/.test(url.protocol)) {
    throw new TypeError(`address "${address}": http or https is needed; no embed code was made`);
  }
  if (url.searchParams.has('embed')) return url.href;
  url.search = url.search ? `${url.search}&embed` : '?embed';
  return url.href;
}

/**
 * The embed code: an `<iframe>`, and a `<script>` if `script` is given.
 * @throws RangeError for a height outside the limits; TypeError if `address` is not absolute http(s) or `script` not absolute
 */
export function embedCode({ address, height, title, width, script, isSandboxed }: EmbedOptions): string {
  if (!Number.isInteger(height) || height < EMBED_HEIGHT_MINIMUM || height > EMBED_HEIGHT_MAXIMUM) {
    throw new RangeError(
      `height ${height}: whole px from ${EMBED_HEIGHT_MINIMUM} to ${EMBED_HEIGHT_MAXIMUM} are needed; no embed code was made`,
    );
  }
  const attributes: [string, string][] = [
    ['src', embedAddress(address)],
    ['title', title],
    ['width', width === undefined ? '100%' : String(width)],
    ['height', String(height)],
    ['loading', 'lazy'],
    ['allow', 'fullscreen'],
    ...(isSandboxed ? [['sandbox', SANDBOX] as [string, string]] : []),
    // Browsers draw a border around frames by default. Themes overrule attributes, as by `iframe { height: auto }`.
    ['style', `border:0;max-width:100%;height:${height}px;min-height:${Math.min(height, LEAST_PX)}px`],
  ];
  const frame = `<iframe ${attributes.map(([name, value]) => `${name}="${escapeMarkup(value)}"`).join(' ')}></iframe>`;
  return script ? `${frame}\n<script src="${escapeMarkup(new URL(script).href)}" async></script>` : frame;
}
