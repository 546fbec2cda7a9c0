import { describe, expect, it } from 'vitest';
import { oembed, oembedLink, oembedPath } from '../../../src/share/embed/oembed.ts';
import { realStory } from '../../geo/real-story.ts';

const page = {
  story: realStory,
  language: 'en',
  stopId: 'vostochny',
  site: 'https://maps.example',
  base: '/kim/',
} as const;

describe('oEmbed', () => {
  it('answers for a page as the specification asks of type rich', () => {
    expect(oembed(page)).toEqual({
      version: '1.0',
      type: 'rich',
      provider_name: 'Parcours',
      provider_url: 'https://maps.example/kim/',
      title: 'Vostochny Cosmodrome · Kim Jong Un’s journey through the Russian Far East',
      author_name: 'Minh Duc',
      cache_age: 86400,
      thumbnail_url: 'https://maps.example/kim/og/en/vostochny.png',
      thumbnail_width: 1200,
      thumbnail_height: 630,
      html: expect.stringMatching(
        /^<iframe src="https:\/\/maps\.example\/kim\/en\/vostochny\/\?embed" title="Vostochny [^"]+" width="640" height="520" /,
      ) as string,
      width: 640,
      height: 520,
    });
  });

  it('keeps to paths where the site’s origin is unknown', () => {
    const answer = JSON.stringify(oembed({ ...page, site: '', stopId: null }));
    expect(answer).toContain('src=\\"/kim/en/?embed\\"');
    expect(answer).not.toContain('nowhere');
  });

  it('is found from the page', () => {
    expect(oembedPath('fr', null)).toBe('oembed/fr/index.json');
    expect(oembedLink(page)).toBe(
      '<link rel="alternate" type="application/json+oembed" href="https://maps.example/kim/oembed/en/vostochny.json" title="Vostochny Cosmodrome · Kim Jong Un’s journey through the Russian Far East" />',
    );
  });
});
