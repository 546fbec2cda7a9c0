/** The drawn legs against published lengths of the railways they follow. */
import { describe, expect, it } from 'vitest';
import { drawnLine, lengthKm } from '../../../geo/route/route.ts';
import { realLeg } from '../real-story.ts';

/**
 * A smooth line through stations some 20 km apart cuts the bends between them, so that it comes out shorter than the
 * rails, never longer. More stations would mend that; none is drawn that no source places. The page says so of each leg.
 */
const SHORTEST_SHARE = 0.77;
/** Rails never take a shorter way than the drawn line, but published lengths differ among themselves. */
const LONGEST_SHARE = 1.04;

/** Length of a leg's drawn line between two of its stations, km. */
function drawnKm(id: string, from: string, to: string): number {
  const leg = realLeg(id);
  const line = drawnLine(leg);
  const vertexOf = (name: string): number => {
    const { position } = leg.via.find((station) => station.name === name)!;
    return line.findIndex(([lon, lat]) => lon === position[0] && lat === position[1]);
  };
  return lengthKm(line.slice(vertexOf(from), vertexOf(to) + 1));
}

describe('the drawn line is as long as the railway, but for its bends', () => {
  it.each<[leg: string, from: string, to: string, railKm: number]>([
    ['khasan-vostochny', 'Khasan', 'Ussuriysk', 237],
    ['khasan-vostochny', 'Ussuriysk', 'Khabarovsk-1', 649],
    ['khasan-vostochny', 'Khabarovsk-1', 'Ledyanaya', 756],
    ['vostochny-komsomolsk', 'Ledyanaya', 'Komsomolsk-on-Amur', 1067],
    ['vostochny-komsomolsk', 'Volochayevka', 'Komsomolsk-on-Amur', 350],
    ['komsomolsk-vladivostok', 'Komsomolsk-on-Amur', 'Khabarovsk-1', 397],
    ['komsomolsk-vladivostok', 'Ussuriysk', 'Vladivostok', 112],
    ['artyom-khasan', 'Baranovsky', 'Khasan', 238],
  ])('%s from %s to %s: %d km by rail', (leg, from, to, railKm) => {
    const share = drawnKm(leg, from, to) / railKm;
    expect(share).toBeGreaterThan(SHORTEST_SHARE);
    expect(share).toBeLessThan(LONGEST_SHARE);
  });
});
