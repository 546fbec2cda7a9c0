import { expect, it, vi } from 'vitest';
import { whenIdle } from '../../../src/ui/input/when-idle.ts';

const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
const rest = (): Promise<unknown> => new Promise((resolve) => requestIdleCallback(resolve));

it('what waits for the page to rest is called once, and never for a page that has gone away meanwhile', async () => {
  const [stays, goes] = [vi.fn(), vi.fn()];
  whenIdle(stays);
  const cancel = whenIdle(goes);
  // Asked for in this frame, it rests after it.
  await frame();
  cancel();
  await expect.poll(() => stays.mock.calls.length).toBe(1);
  await rest();
  expect(goes).not.toHaveBeenCalled();
});
