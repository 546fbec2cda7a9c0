/** Contrast as WCAG 2 defines it, for colours given as `#rrggbb`. */

const channels = (colour: string): number[] => {
  if (!/^#[0-9a-f]{6}$/i.test(colour)) throw new RangeError(`colour "${colour}" is not #rrggbb`);
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
};

/** Relative luminance, 0 black to 1 white. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** 1 for two like colours to 21 for black on white, whichever lies on the other. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** The colour that shows where one lies on another with this opacity. */
export function laidOn(colour: string, opacity: number, ground: string): string {
  const grounds = channels(ground);
  const mixed = channels(colour).map((channel, index) =>
    Math.round(channel * opacity + grounds[index]! * (1 - opacity)),
  );
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** How far a colour is from grey: 0 for a grey, 1 for a pure red, green or blue. */
export const chroma = (colour: string): number =>
  (Math.max(...channels(colour)) - Math.min(...channels(colour))) / 255;
