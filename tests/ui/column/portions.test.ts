import { describe, expect, it } from 'vitest';
import {
  FIRST_PORTION,
  portionOf,
  portionWith,
  withEarlier,
  withLater,
} from '../../../src/ui/column/portions.ts';

describe('a long list in portions', () => {
  it('begins at its beginning and never goes beyond its end', () => {
    expect(portionOf(FIRST_PORTION, 1000)).toEqual({ from: 0, to: 100 });
    expect(portionOf(FIRST_PORTION, 7)).toEqual({ from: 0, to: 7 });
    expect(portionOf(FIRST_PORTION, 0)).toEqual({ from: 0, to: 0 });
  });

  it('begins anew when the list became too short for what was shown', () => {
    expect(portionOf({ from: 600, to: 700 }, 50)).toEqual({ from: 0, to: 50 });
  });

  it('moves to an entry only if it does not show it', () => {
    expect(portionWith(FIRST_PORTION, 99)).toEqual(FIRST_PORTION);
    expect(portionWith(FIRST_PORTION, 100)).toEqual({ from: 50, to: 150 });
    expect(portionWith({ from: 600, to: 700 }, 3)).toEqual({ from: 0, to: 100 });
    expect(portionWith({ from: 600, to: 700 }, -1)).toEqual({ from: 600, to: 700 });
  });

  it('grows by a hundred at either end', () => {
    expect(withEarlier({ from: 650, to: 750 })).toEqual({ from: 550, to: 750 });
    expect(withEarlier({ from: 50, to: 150 })).toEqual({ from: 0, to: 150 });
    expect(withLater({ from: 650, to: 750 })).toEqual({ from: 650, to: 850 });
  });
});
