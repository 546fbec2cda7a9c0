import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KEYS } from '../../../geo/view/link-fragment.ts';
import { isPlain, type Reading, writeLink } from '../../../geo/view/link.ts';
import { mendLink, readLink } from '../../../geo/view/mangled-link.ts';
import { clampView, homeView, sameView, type View } from '../../../geo/view/view.ts';
import { smallStory } from '../small-story.ts';
import { anyView, cameraInRange } from './arbitrary-views.ts';

const RUNS = { numRuns: 10_000 };
const bases = fc.constantFrom('/', '/maps/kim/');

const write = (view: View, base = '/'): string => writeLink(view, base, smallStory);

/** Divides a link as a browser does. */
function divide(link: string): [path: string, fragment: string] {
  const hash = link.indexOf('#');
  return hash < 0 ? [link, ''] : [link.slice(0, hash), link.slice(hash)];
}

function read(link: string, base = '/'): Reading {
  const [path, fragment] = divide(link);
  return readLink({ path, fragment, base }, smallStory);
}

/** Our part of a link: without the rest, and without the `&` before it. */
const ownPart = (view: View): string => write({ ...view, foreign: '' });

describe('round trip', () => {
  it('reading what was written gives the clamped view, without a notice', () => {
    fc.assert(
      fc.property(anyView, bases, (view, base) => {
        expect(read(write(view, base), base)).toEqual({ view: clampView(view, smallStory), notices: [] });
      }),
      RUNS,
    );
  });

  it('clamping a clamped view changes nothing', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const clamped = clampView(view, smallStory);
        expect(clampView(clamped, smallStory)).toEqual(clamped);
        expect(sameView(clamped, clampView(clamped, smallStory))).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('a link that nothing has happened to', () => {
  it('is told by its text, and needs no mending', () => {
    fc.assert(
      fc.property(anyView, bases, (view, base) => {
        const [path, fragment] = divide(write({ ...view, foreign: 'utm_source=x' }, base));
        const link = { path, fragment, base };
        expect(isPlain(link, smallStory)).toBe(true);
        expect(mendLink(link, smallStory)).toBe(link);
      }),
    );
  });

  it.each(['/404.html', '/en', '/de/vostochny/', '/en/vostochny.', '/en//vostochny/'])(
    '%s is none',
    (path) => {
      expect(isPlain({ path, fragment: '', base: '/' }, smallStory)).toBe(false);
    },
  );

  it.each([
    '#map',
    '#map=',
    '#map=5.',
    '#utm_source=%26x',
    '#a=b&',
    '#a=b#c',
    '#only=article。',
    '#a=b:~:text=c',
  ])('a link with %s is none', (fragment) =>
    expect(isPlain({ path: '/', fragment, base: '/' }, smallStory)).toBe(false),
  );
});

describe('canonical', () => {
  it('two views have the same link exactly when they clamp to the same view', () => {
    fc.assert(
      fc.property(anyView, anyView, (one, other) => {
        const same = sameView(clampView(one, smallStory), clampView(other, smallStory));
        expect(write(one) === write(other)).toBe(same);
        expect(write(clampView(one, smallStory))).toBe(write(one));
      }),
      RUNS,
    );
  });

  it('any order, case and later duplicates give the same link', () => {
    const shuffle = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(anyView, shuffle, fc.boolean(), (view, numbers, isUpper) => {
        const link = ownPart(view);
        const [path, fragment] = divide(link);
        const order = new Map(
          fragment
            .slice(1)
            .split('&')
            .filter(Boolean)
            .map((segment) => [segment, numbers.next().value ?? 0]),
        );
        const shuffled = [...order.keys()].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
        const text = [...shuffled, ...shuffled.map((segment) => segment.replace(/=.*/, '=other'))].join('&');
        const mixed = isUpper ? text.toUpperCase() : text;
        const mixedPath = isUpper ? path.toUpperCase() : path;
        expect(write(read(`${mixedPath}#${mixed}`).view)).toBe(link);
      }),
      RUNS,
    );
  });
});

describe('total', () => {
  const hostile = fc.constantFrom(
    ...KEYS.map((key) => `${key}=`),
    ...[
      '%E0%A4%A',
      '%00',
      '%',
      '%%',
      '\0',
      '\ud800',
      '\udfff',
      '__proto__',
      'constructor',
      '1e400',
      '0x10',
      'NaN',
    ],
    ...[
      'Infinity',
      '-',
      '.',
      '/',
      '//',
      '#',
      '##',
      '&',
      '&amp;',
      '=',
      '%3D',
      '%26',
      '%2F',
      '%23',
      '5',
      '999',
      ' ',
    ],
    ...[
      '2023-02-30',
      '2023-09-13',
      'T24:61Z',
      'article',
      'dark',
      'gifts',
      'en',
      'vostochny',
      '.html',
      'İ',
      '🚂',
    ],
  );
  const text = fc.oneof(
    fc.array(hostile, { maxLength: 60 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 200 }),
    // 16-bit units at random: full of lone surrogates.
    fc.array(fc.nat(0xffff), { maxLength: 200 }).map((units) => String.fromCharCode(...units)),
  );

  it('any path and fragment open a view that clamping leaves alone and that links can hold', () => {
    fc.assert(
      fc.property(text, text, fc.oneof(bases, text), (path, fragment, base) => {
        const { view } = readLink({ path, fragment, base }, smallStory);
        expect(clampView(view, smallStory)).toEqual(view);
        expect(read(write(view)).view).toEqual(view);
      }),
      RUNS,
    );
  });

  it('long strings are read in time linear in their length', () => {
    const seeds = [
      '%',
      '&',
      '=',
      '.',
      '..x',
      '1',
      '/',
      '#',
      '&amp;',
      'amp;',
      '%3D',
      'map=',
      '&map%3D1',
      '%23',
      '\ud800',
      ...['%25', '%E2%80%8B', '%3A~', 'a%3D&', '#map', '_', '\u200b', '\u2012', '\uff0f', '\uff10', '\u00a0'],
    ];
    const prefixes = ['', '#map=', '#map=1', '#at=', '#map%3D', '#utm='];
    // 16 times the 8 KB that a link may have: linear time takes some 50 ms, quadratic time many seconds.
    const long = 16 * 8192;
    for (const seed of seeds)
      for (const prefix of prefixes) {
        const fragment = `${prefix}${seed.repeat(Math.ceil(long / seed.length))}x`;
        const start = performance.now();
        readLink({ path: fragment, fragment, base: '/' }, smallStory);
        expect(performance.now() - start, `${prefix}${seed}…`).toBeLessThan(2000);
      }
  }, 60_000);
});

describe('short, and safe to send', () => {
  it('our part has only characters that messengers keep and ends in a letter or a digit', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const [path, fragment] = divide(ownPart(view));
        expect(path).toMatch(/^[A-Za-z0-9._~/-]*\/$/);
        expect(fragment).toMatch(/^(#[A-Za-z0-9._~/=&,:-]*[A-Za-z0-9])?$/);
        expect(path.length + fragment.length).toBeLessThanOrEqual(250);
      }),
      RUNS,
    );
  });

  it('a typical link takes at most 120 characters, its site aside', () => {
    fc.assert(
      fc.property(cameraInRange, (camera) => {
        const view: View = {
          ...homeView('en'),
          stop: 'komsomolsk-vladivostok',
          camera,
          at: '2023-09-14T22:50Z',
        };
        expect(write(view).length).toBeLessThanOrEqual(120);
      }),
    );
  });

  it('a fragment that was wholly percent-encoded on its way opens the same view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const link = ownPart(view);
        const [path, fragment] = divide(link);
        const encoded = encodeURIComponent(fragment.slice(1));
        expect(read(`${path}#${encoded}`)).toEqual(read(link));
        expect(read(path + encodeURIComponent(fragment))).toEqual(read(link));
      }),
      RUNS,
    );
  });

  it('a fragment whose & became &amp; on its way opens the same view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const link = ownPart(view);
        expect(read(link.replaceAll('&', '&amp;'))).toEqual(read(link));
      }),
      RUNS,
    );
  });
});

describe("other people's keys", () => {
  it('survive 20 moves of the camera byte for byte', () => {
    const moves = fc.array(cameraInRange, { minLength: 20, maxLength: 20 });
    fc.assert(
      fc.property(moves, (cameras) => {
        let link = '/vostochny/#utm_source=%26x&map=5/51/128&Ref=%e2%82%ac&empty=&bare';
        for (const camera of cameras) link = write({ ...read(link).view, camera });
        expect(link.endsWith('&utm_source=%26x&Ref=%e2%82%ac&empty=&bare')).toBe(true);
      }),
    );
  });
});
