import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Camera } from '../../geo/projection/camera-limits.ts';
import { toScreen } from '../../geo/projection/camera.ts';
import { cameraBetween } from '../../src/viewport/flight.ts';

const SIZE = { width: 800, height: 600 };

const camera: fc.Arbitrary<Camera> = fc.record({
  zoom: fc.double({ min: 2, max: 12, noNaN: true }),
  lat: fc.double({ min: -80, max: 80, noNaN: true }),
  lon: fc.double({ min: -180, max: 179.9, noNaN: true }),
  bearing: fc.double({ min: -180, max: 179.9, noNaN: true }),
  pitch: fc.constant(0),
});

/** How far apart two cameras show the first one's centre, CSS px. */
function apartPx(one: Camera, other: Camera): number {
  const [x, y] = toScreen(other, SIZE, [one.lon, one.lat]);
  return Math.hypot(x - SIZE.width / 2, y - SIZE.height / 2);
}

it('A flight begins where it is and ends where it is to go.', () => {
  fc.assert(
    fc.property(camera, camera, (from, to) => {
      for (const [share, end] of [
        [0, from],
        [1, to],
      ] as const) {
        const at = cameraBetween(from, to, share);
        expect(at.zoom).toBeCloseTo(end.zoom, 6);
        expect(apartPx(end, at)).toBeLessThan(0.5);
        expect(Math.cos(((at.bearing - end.bearing) * Math.PI) / 180)).toBeCloseTo(1, 6);
      }
    }),
  );
});

it('On its way it comes nearer with every step, and goes the short way over the date line.', () => {
  fc.assert(
    fc.property(camera, camera, (from, to) => {
      const shares = [0, 0.2, 0.4, 0.6, 0.8, 1];
      const east = shares.map((share) => {
        const { lon } = cameraBetween(from, to, share);
        return Math.abs(((((lon - to.lon + 180) % 360) + 360) % 360) - 180);
      });
      for (const [index, left] of east.entries()) {
        if (index > 0) expect(left).toBeLessThanOrEqual(east[index - 1]! + 1e-6);
      }
      expect(Math.max(...east)).toBeLessThanOrEqual(180 + 1e-6);
    }),
  );
});
