import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Reading, writeLink } from '../../../geo/view/link.ts';
import { readLink } from '../../../geo/view/mangled-link.ts';
import { clampView, homeView, type View } from '../../../geo/view/view.ts';
import { smallStory } from '../small-story.ts';
import { anyView } from './arbitrary-views.ts';
import { anyMangling, type Mangling, MANGLINGS, type Sent } from './manglings.ts';

const RUNS = { numRuns: 4_000 };

/** A view's link, without the keys of other people. */
function sent(view: View): Sent {
  const link = writeLink({ ...view, foreign: '' }, '/', smallStory);
  const hash = link.indexOf('#');
  return hash < 0 ? { path: link, fragment: '' } : { path: link.slice(0, hash), fragment: link.slice(hash) };
}

const read = (link: Sent): Reading => readLink({ ...link, base: '/' }, smallStory);

/** What was appended may be somebody's key, which stays in the address: only that may differ. */
function expectSameView(view: View, manglings: Mangling[]) {
  const mangled = manglings.reduce((link, mangle) => mangle(link), sent(view));
  const { view: opened, notices } = read(mangled);
  expect(notices, JSON.stringify(mangled)).toEqual([]);
  expect({ ...opened, foreign: '' }, JSON.stringify(mangled)).toEqual({
    ...clampView(view, smallStory),
    foreign: '',
  });
}

const camera = { zoom: 5.2, lat: 51.88, lon: -128.33, bearing: 0, pitch: 0 };
/** With and without a stop, a fragment, a value that ends in a letter. */
const VIEWS: View[] = [
  homeView('fr'),
  homeView('en'),
  { ...homeView('fr'), stop: 'vostochny' },
  { ...homeView('en'), stop: 'vostochny-komsomolsk' },
  { ...homeView('fr'), only: 'article' },
  { ...homeView('en'), stop: 'vostochny', camera, at: '2023-09-14T22:50Z', theme: 'dark', quote: 'gifts' },
  { ...homeView('en'), camera },
];

it('every mangling leaves every kind of link as it was', () => {
  for (const mangle of MANGLINGS) for (const view of VIEWS) expectSameView(view, [mangle]);
});

it('every pair of manglings does so as well', () => {
  for (const one of MANGLINGS)
    for (const other of MANGLINGS) for (const view of VIEWS) expectSameView(view, [one, other]);
});

it('a mangled link opens the same view, silently', () => {
  fc.assert(
    fc.property(anyView, anyMangling, (view, mangle) => expectSameView(view, [mangle])),
    RUNS,
  );
});

it('a link that was mangled twice opens the same view, silently', () => {
  fc.assert(
    fc.property(anyView, anyMangling, anyMangling, (view, one, other) => expectSameView(view, [one, other])),
    RUNS,
  );
});

it('what was cleaned off a link is gone when it is written again', () => {
  fc.assert(
    fc.property(anyView, anyMangling, (view, mangle) => {
      const mangled = mangle(sent(view));
      const { view: opened } = read(mangled);
      const written = writeLink(opened, '/', smallStory);
      const { path, fragment } = sent(view);
      const kept = opened.foreign && (fragment ? `&${opened.foreign}` : `#${opened.foreign}`);
      expect(written, JSON.stringify(mangled)).toBe(path + fragment + kept);
      expect(opened.foreign).toMatch(/^(?:(?:Echobox|xtor|utm_source|google_vignette|amp;fbclid)[^#]*)?$/);
    }),
    RUNS,
  );
});
