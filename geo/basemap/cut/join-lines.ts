import type { Position } from 'geojson';

/**
 * Joins lines wherever exactly two ends meet, reversing them where needed. Dash patterns then continue across the joint,
 * and a river can follow a border along several regions. Where three or more lines meet, none are joined.
 */
export function joinLines(lines: readonly Position[][]): Position[][] {
  const meetings = new Map<string, Position[][]>();
  for (const line of lines) {
    for (const key of endKeys(line)) meetings.set(key, [...(meetings.get(key) ?? []), line]);
  }
  const pending = new Set(lines);
  const joined: Position[][] = [];
  for (const line of lines) {
    if (!pending.delete(line)) continue;
    const forward = extend(line, pending, meetings);
    joined.push(extend(forward.toReversed(), pending, meetings).reverse());
  }
  return joined;
}

/** Appends to a line's end all lines that can be joined there, and removes these from `pending`. */
function extend(line: Position[], pending: Set<Position[]>, meetings: Map<string, Position[][]>): Position[] {
  const extended = [...line];
  for (;;) {
    const key = extended.at(-1)!.join();
    const meeting = meetings.get(key)!;
    const next = meeting.length === 2 ? meeting.find((other) => pending.has(other)) : undefined;
    if (!next) return extended;
    pending.delete(next);
    const turned = next[0]!.join() === key ? next : next.toReversed();
    extended.push(...turned.slice(1));
  }
}

function endKeys(line: readonly Position[]): [string, string] {
  return [line[0]!.join(), line.at(-1)!.join()];
}
