import type { ScreenPoint } from '../../geo/projection/camera.ts';

/** Relative path data (`m20 20l4-10 4 10z`) -> the lines that it draws, in the path's own units. */
export function drawnLines(data: string): ScreenPoint[][] {
  let [x, y] = [0, 0];
  return [...data.matchAll(/m([^mz]+)(z?)/g)].map(([, steps = '', close]) => {
    const numbers = steps.match(/-?\d+/g)!.map(Number);
    const line: ScreenPoint[] = [];
    for (let index = 0; index < numbers.length; index += 2) {
      x += numbers[index]!;
      y += numbers[index + 1]!;
      line.push([x, y]);
    }
    if (close) [x, y] = line[0]!;
    return line;
  });
}
