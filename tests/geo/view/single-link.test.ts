import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLink, writeLink } from '../../../geo/view/single-link.ts';
import { clampView, homeView, type View } from '../../../geo/view/view.ts';
import { smallStory } from '../small-story.ts';
import { anyView } from './arbitrary-views.ts';

const read = (fragment: string) => readLink({ fragment }, smallStory);
const write = (changes: Partial<View>) => writeLink({ ...homeView('fr'), ...changes }, '/', smallStory);

describe('a link within the single file', () => {
  it.each<[Partial<View>, string]>([
    [{}, '#'],
    [{ stop: 'vostochny' }, '#stop=vostochny'],
    [{ language: 'en' }, '#lang=en'],
    [{ language: 'en', stop: 'vostochny', only: 'article' }, '#lang=en&stop=vostochny&only=article'],
    [
      { stop: 'vostochny', theme: 'dark', foreign: 'utm_source=%26x' },
      '#stop=vostochny&theme=dark&utm_source=%26x',
    ],
  ])('%j is written as %s and read back', (changes, fragment) => {
    expect(write(changes)).toBe(fragment);
    expect(read(fragment)).toEqual({ view: { ...homeView('fr'), ...changes }, notices: [] });
  });

  it('reads back every view, clamped, without a notice', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const written = writeLink(view, '/', smallStory);
        expect(read(written)).toEqual({ view: clampView(view, smallStory), notices: [] });
      }),
      { numRuns: 5_000 },
    );
  });

  it.each([
    'stop=vostochny&lang=en',
    'LANG=EN&STOP=VOSTOCHNY',
    'lang=en&amp;stop=vostochny',
    'lang%3Den%26stop%3Dvostochny',
    'lang=en&stop=vostochny).',
    'lang=en&stop=vos%C2%ADtochny#Echobox=1',
    'lang%253Den%2526stop%253Dvostochny:~:text=x',
    'lang=en&stop=vostochny&stop=komsomolsk&lang=fr',
  ])('#%s opens the English stop', (fragment) => {
    const { view, notices } = read(fragment);
    expect([view.language, view.stop, notices]).toEqual(['en', 'vostochny', []]);
  });

  it('says which stop and which language it does not know, and shows the journey in French', () => {
    const { view, notices } = read('#stop=nowhere&lang=de&quote=q1');
    expect(view).toEqual(homeView('fr'));
    expect(notices).toEqual([
      { kind: 'bad-value', key: 'lang', value: 'de' },
      { kind: 'unknown-stop', value: 'nowhere' },
    ]);
  });

  it.each([
    '',
    '#',
    '##',
    '%E0%A4%A',
    'stop=',
    'stop=%',
    'stop=/../en',
    'stop=%23',
    'stop=__proto__',
    `stop=${'x'.repeat(8000)}`,
  ])('holds no stop, and nothing is thrown: %.20s', (fragment) => {
    const { language, stop } = read(fragment).view;
    expect([language, stop]).toEqual(['fr', null]);
  });

  it('keys of these names that belong to somebody else never speak for ours', () => {
    expect(write({ foreign: 'stop=komsomolsk&a=1&lang=en' })).toBe('#a=1');
  });
});
