import { describe, expect, it } from 'vitest';
import type { Stop, Story } from '../../../geo/story/story.ts';
import { pagePath, writeLink } from '../../../geo/view/link.ts';
import { readLink } from '../../../geo/view/mangled-link.ts';
import { homeView, type View } from '../../../geo/view/view.ts';
import { smallStory } from '../small-story.ts';

const read = (path: string, fragment = '', base = '/') => readLink({ path, fragment, base }, smallStory);
const write = (changes: Partial<View>, base = '/') =>
  writeLink({ ...homeView('fr'), ...changes }, base, smallStory);
const camera = { zoom: 5.2, lat: 51.88, lon: 128.33, bearing: 0, pitch: 0 };

describe('the path of a link', () => {
  it.each([
    ['/', '/', null],
    ['/maps/kim/', '/maps/kim/', null],
    ['/maps/kim', '/maps/kim/', null],
    ['/maps/kim/vostochny', '/maps/kim/', 'vostochny'],
    ['//maps//kim//vostochny//', '/maps/kim/', 'vostochny'],
    ['/maps/kim/vostochny/', '/maps/kim', 'vostochny'],
    ['/Maps/Kim/vostochny/', '/maps/kim/', 'vostochny'],
    ['/vostochny/', './', 'vostochny'],
    ['/vostochny/', '', 'vostochny'],
    ['/vostochny/', '/maps/kim/', 'vostochny'],
  ])('%s on a site at "%s" opens %s', (path, base, stop) => {
    expect(read(path, '', base)).toEqual({ view: { ...homeView('fr'), stop }, notices: [] });
  });

  it('says at most 80 characters about a stop that it does not know', () => {
    const [notice] = read(`/${'x'.repeat(8000)}/`).notices;
    expect(notice).toEqual({ kind: 'unknown-stop', value: `${'x'.repeat(79)}…` });
  });

  it('holds the language and the stop, below the base', () => {
    expect(pagePath(smallStory, 'fr', null, '/')).toBe('/');
    expect(pagePath(smallStory, 'en', null, '/')).toBe('/en/');
    expect(pagePath(smallStory, 'fr', 'vostochny', '/maps/kim/')).toBe('/maps/kim/vostochny/');
    expect(pagePath(smallStory, 'en', 'vostochny', '/maps/kim')).toBe('/maps/kim/en/vostochny/');
    expect(pagePath(smallStory, 'en', 'vostochny', './')).toBe('./en/vostochny/');
  });
});

describe('the languages of the story', () => {
  const english: Story = { ...smallStory, languages: ['en', 'fr'] };
  const alone: Story = { ...smallStory, languages: ['en'] };

  it('decide which pages are at the base itself: those in the first', () => {
    expect(pagePath(english, 'en', 'vostochny', '/')).toBe('/vostochny/');
    expect(pagePath(english, 'fr', null, '/')).toBe('/fr/');
    for (const language of english.languages) {
      const view = { ...homeView(language), stop: 'vostochny' };
      const path = writeLink(view, '/', english);
      expect(readLink({ path, fragment: '', base: '/' }, english)).toEqual({ view, notices: [] });
    }
  });

  it('are the only ones that a path can name', () => {
    const { view, notices } = readLink({ path: '/fr/', fragment: '', base: '/' }, alone);
    expect(view).toEqual(homeView('en'));
    expect(notices).toEqual([{ kind: 'unknown-stop', value: 'fr' }]);
  });
});

describe('the fragment of a link', () => {
  it('reads with and without its number sign', () => {
    expect(read('/', 'map=5.2/51.88/128.33').view.camera).toEqual(camera);
    expect(read('/', '#map=5.2/51.88/128.33').view.camera).toEqual(camera);
  });

  it.each(['++', '5e0', '5_0', '½', ' ', '.', '-', '--5', '5.5.5', '1e400', '0x10', '9'.repeat(400)])(
    'does not take "%s" for a number',
    (text) => {
      const { view, notices } = read('/', `#map=${text}/51/128`);
      expect(view.camera).toBeNull();
      expect(notices).toMatchObject([{ kind: 'bad-value', key: 'map' }]);
    },
  );

  it.each(['5.', '05', '5.000', '%35', '%2535', ' 5', '+5', '%2B5', '５', '٥', '۵'])(
    'takes "%s" for the number 5',
    (text) => {
      expect(read('/', `#map=${text}/51/128`).view.camera?.zoom).toBe(5);
    },
  );

  it('lets a bad value win over its duplicate, since the first of a duplicate counts', () => {
    expect(read('/', '#theme=blue&theme=dark')).toEqual({
      view: homeView('fr'),
      notices: [{ kind: 'bad-value', key: 'theme', value: 'blue' }],
    });
  });

  it('names what was lost in one order: path, version, values, only', () => {
    const kinds = read('/nowhere/', '#quote=x&v=2&theme=blue&map=').notices.map((notice) =>
      notice.kind === 'bad-value' ? notice.key : notice.kind,
    );
    expect(kinds).toEqual(['unknown-stop', 'newer-version', 'map', 'theme']);
  });

  it('shows the whole journey, and says so, where the story has no date that a moment could show', () => {
    const withoutDates = (stops: Story['stops']): Story => ({
      ...smallStory,
      stops: stops.map((stop): Stop => ({
        ...stop,
        claims: stop.claims.map(({ when: _, ...claim }) => claim),
      })),
    });
    const [undated, dated] = [withoutDates(smallStory.stops), smallStory];
    const readIn = (story: Story, fragment: string) => readLink({ path: '/', fragment, base: '/' }, story);
    const notices = [{ kind: 'bad-value', key: 'at', value: '2023-09-13' }];
    expect(readIn(undated, '#at=2023-09-13')).toEqual({ view: homeView('fr'), notices });
    expect(readIn(dated, '#at=2023-09-13')).toEqual({
      view: { ...homeView('fr'), at: '2023-09-13' },
      notices: [],
    });
  });

  it('does so where the article has none, and the link asks for the article alone', () => {
    const [vostochny] = smallStory.stops.filter(({ id }) => id === 'vostochny');
    const claims = vostochny!.claims.map((claim) => ({ ...claim, source: 'agency' }));
    const story = {
      ...smallStory,
      stops: smallStory.stops.map((stop) => (stop === vostochny ? { ...stop, claims } : stop)),
    };
    const ofArticle = readLink({ path: '/', fragment: '#at=2023-09-13&only=article', base: '/' }, story);
    expect(ofArticle.view).toEqual({ ...homeView('fr'), only: 'article' });
    expect(ofArticle.notices).toEqual([{ kind: 'bad-value', key: 'at', value: '2023-09-13' }]);
    expect(readLink({ path: '/', fragment: '#at=2023-09-13', base: '/' }, story).notices).toEqual([]);
  });

  it('takes an encoded fragment from the path only where there is no other', () => {
    expect(read('/vostochny/%23theme%3Ddark', '').view.theme).toBe('dark');
    expect(read('/vostochny/%23theme%3Ddark', '#').view.theme).toBe('dark');
    expect(read('/vostochny/%23theme%3Ddark', '#theme=light').view.theme).toBe('light');
  });

  it.each(['&', '&amp;', '&amp;amp;', '&AMP;', '&#38;', '&#x26;'])(
    'takes "%s" between two keys',
    (between) => {
      const { view, notices } = read('/', `#map=5.2/51.88/128.33${between}only=article`);
      expect(view).toEqual({ ...homeView('fr'), camera, only: 'article' });
      expect(notices).toEqual([]);
    },
  );

  it.each(['.', ',', ')', '>', ';', '!', '?', '"', '»', '…', '%22%3E', '%C2%BB.', '\u200b', '%E2%80%8B'])(
    'is read although a messenger glued "%s" to its end',
    (glued) => {
      for (const own of [
        'map=5.2/51.88/128.33',
        'at=2023-09-13',
        'only=article',
        'theme=dark',
        'quote=gifts',
      ]) {
        expect(read('/vostochny/', `#${own}${glued}`)).toEqual(read('/vostochny/', `#${own}`));
      }
    },
  );

  it('forgives what follows a value, at the end of each', () => {
    const { view, notices } = read('/', '#theme=dark.&map=5.2/51.88/128.33。&only=article"');
    expect(view).toEqual({ ...homeView('fr'), theme: 'dark', camera, only: 'article' });
    expect(notices).toEqual([]);
  });

  it('says of a value that it does not know only what can be ours', () => {
    expect(read('/', '#only=everything#xtor=AL-1').notices).toEqual([
      { kind: 'bad-value', key: 'only', value: 'everything' },
    ]);
    expect(read('/', '#only=。').notices).toEqual([{ kind: 'bad-value', key: 'only', value: '。' }]);
  });

  it('decodes a wholly encoded fragment, keys of other people in it included', () => {
    const fragment = `#${encodeURIComponent('map=5.2/51.88/128.33&utm_source=%26x')}`;
    expect(read('/', fragment).view).toEqual({ ...homeView('fr'), camera, foreign: 'utm_source=%26x' });
  });

  it('leaves encoded text alone that holds no key of ours', () => {
    expect(read('/', '#a%3Db%26c%3Dd').view.foreign).toBe('a%3Db%26c%3Dd');
  });

  it('does not lose a bare word after the number sign, which may be an anchor', () => {
    expect(read('/', '#map').view.foreign).toBe('map');
  });
});

describe('writing a link', () => {
  it('writes the whole view in one order', () => {
    const view: View = {
      foreign: 'utm_source=%26x',
      quote: 'gifts',
      theme: 'dark',
      only: 'article',
      at: '2023-09-14T22:50Z',
      camera: { ...camera, bearing: -12.5, pitch: 30 },
      stop: 'vostochny',
      language: 'en',
    };
    expect(writeLink(view, '/', smallStory)).toBe(
      '/en/vostochny/#map=5.2/51.88/128.33/-12.5/30&at=2023-09-14T22:50Z&only=article&theme=dark&quote=gifts&utm_source=%26x',
    );
  });

  it('leaves out what is as ever', () => {
    expect(write({})).toBe('/');
    expect(write({ language: 'en' }, '/maps/kim/')).toBe('/maps/kim/en/');
    expect(write({ camera })).toBe('/#map=5.2/51.88/128.33');
    expect(write({ camera: { ...camera, bearing: 10 } })).toBe('/#map=5.2/51.88/128.33/10');
    expect(write({ camera: { ...camera, pitch: 10 } })).toBe('/#map=5.2/51.88/128.33/0/10');
    expect(write({ foreign: 'ref=letter' })).toBe('/#ref=letter');
  });

  it('writes small numbers without an exponent', () => {
    expect(write({ camera: { ...camera, zoom: 12, lat: 0.00001, lon: -0.00001 } })).toBe(
      '/#map=12/0.00001/-0.00001',
    );
  });

  it('never mistakes what it wrote for punctuation, whatever the number of keys', () => {
    const parts: Partial<View>[] = [
      { camera },
      { at: '2023-09-14T22:50Z' },
      { only: 'article' },
      { theme: 'dark' },
    ];
    for (const part of parts) expect(write(part)).toMatch(/[A-Za-z0-9]$/);
  });
});
