import type { Position } from 'geojson';

/**
 * Joins lines end to end, turning them round where needed, wherever exactly two ends meet. Dashes then run on, and a
 * river can follow a border through several regions. Where three or more meet, all of them end.
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

/** The line with all that can be appended to its last end. */
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
