/** Lays out words in a picture: SVG text neither wraps nor flows. Lengths in px. */
import { textWidth } from '../../../geo/projection/label-placement.ts';

/** Breaks a text into lines no wider than `room`; a word that is wider has a line of its own. */
export function wrapped(text: string, fontPx: number, room: number): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    return last !== undefined && textWidth(longer, fontPx) <= room
      ? [...lines.slice(0, -1), longer]
      : [...lines, word];
  }, []);
}

/**
 * The first `most` of some lines, at least one. The last ends with an ellipsis if there are more, and so does each line that
 * is wider than `room`.
 */
export function cutLines(lines: string[], most: number, fontPx: number, room: number): string[] {
  const kept = lines.slice(0, Math.max(1, Math.floor(most)));
  return kept.map((line, index) => {
    const isCut = index === kept.length - 1 && kept.length < lines.length;
    if (!isCut && textWidth(line, fontPx) <= room) return line;
    let characters = [...line];
    while (characters.length > 1 && textWidth(`${characters.join('')}…`, fontPx) > room) {
      characters = characters.slice(0, -1);
    }
    return `${characters.join('').trimEnd()}…`;
  });
}

/** Places pieces of these widths side by side, and begins a new row where the next one would exceed `room`. */
export function flowed(widths: number[], room: number): { x: number; row: number }[] {
  let [x, row] = [0, 0];
  return widths.map((width) => {
    if (x > 0 && x + width > room) [x, row] = [0, row + 1];
    const place = { x, row };
    x += width;
    return place;
  });
}
