import { describe, expect, it } from 'vitest';
import { type Notice, type Reading, writeLink } from '../../../geo/view/link.ts';
import { readLink } from '../../../geo/view/mangled-link.ts';
import { clampView, type View } from '../../../geo/view/view.ts';
import brokenLinks from '../../fixtures/links/broken.json' with { type: 'json' };
import mangledLinks from '../../fixtures/links/mangled.json' with { type: 'json' };
import firstLinks from '../../fixtures/links/v1.json' with { type: 'json' };
import { smallStory } from '../small-story.ts';

// Links in these files are promises: entries are added, never changed or removed.
const valid = firstLinks as { link: string; view: View }[];
const mangled = mangledLinks as { link: string; why: string; view: View }[];
const broken = brokenLinks as { link: string; why: string; view: View; notices: Notice[] }[];

const below = (base: string, link: string): string => base + link.slice(1);

/** Reads a link that starts at the origin, as a browser divides it. */
function open(link: string, base: string): Reading {
  const hash = link.indexOf('#');
  const [path, fragment] = hash < 0 ? [link, ''] : [link.slice(0, hash), link.slice(hash)];
  return readLink({ path, fragment, base }, smallStory);
}

describe.each(['/', '/maps/kim/'])('every link of version 1 below %s', (base) => {
  it.each(valid)('$link opens its view without a notice', ({ link, view }) => {
    expect(open(below(base, link), base)).toEqual({ view, notices: [] });
  });

  it.each(valid)('$link is written for its view', ({ link, view }) => {
    expect(writeLink(view, base, smallStory)).toBe(below(base, link));
  });
});

describe.each(['/', '/maps/kim/'])('every broken link below %s', (base) => {
  it.each(broken)('$link opens the nearest view and says what was lost ($why)', ({ link, view, notices }) => {
    expect(open(below(base, link), base)).toEqual({ view, notices });
  });

  it.each(broken)('$link is written whole again ($why)', ({ link, view }) => {
    const written = writeLink(open(below(base, link), base).view, base, smallStory);
    expect(open(written, base)).toEqual({ view, notices: [] });
  });
});

describe.each(['/', '/maps/kim/'])('every mangled link below %s', (base) => {
  it.each(mangled)('$link opens its view without a notice ($why)', ({ link, view }) => {
    expect(open(below(base, link), base)).toEqual({ view, notices: [] });
  });
});

it('the corpora hold views that clamping leaves alone, and each link once', () => {
  const all = [...valid, ...mangled, ...broken];
  for (const { view } of all) expect(clampView(view, smallStory)).toEqual(view);
  expect(new Set(all.map(({ link }) => link)).size).toBe(all.length);
});
