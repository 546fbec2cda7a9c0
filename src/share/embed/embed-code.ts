/** The HTML with which an editor puts the map into a page. Pure: for the share sheet, oEmbed and tests. */
import { escapeMarkup } from '../../../geo/export/markup.ts';

/** What a frame may be given, CSS px; as `/embed.js` accepts it. */
export const EMBED_HEIGHT_MINIMUM = 120;
export const EMBED_HEIGHT_MAXIMUM = 4000;

/** What a map in a sandbox needs for everything to work; with `allow-scripts` alone it is a picture with links. */
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
  /** Whole CSS px; as wide as its place if left out. */
  width?: number;
  /** Address of `/embed.js`, which gives the frame the height that its map asks for. */
  script?: string;
  /** Takes from the frame what it does not need. */
  isSandboxed?: boolean;
}

/**
 * The address of a view as an embed shows it: `…/en/vostochny/?embed#map=…`. Other query keys stay.
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
 * The embed code: a frame, and with `script` what fits its height.
 * @throws RangeError for a height that the frame could not have; TypeError for an address that is not absolute http(s)
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
    // A frame has a border unless told otherwise, and there is no other way to tell it in one line of HTML.
    ['style', 'border:0'],
  ];
  const frame = `<iframe ${attributes.map(([name, value]) => `${name}="${escapeMarkup(value)}"`).join(' ')}></iframe>`;
  return script ? `${frame}\n<script src="${escapeMarkup(new URL(script).href)}" async></script>` : frame;
}
