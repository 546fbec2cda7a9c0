import { expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Claim, Language, Story } from '../../../geo/story/story.ts';
import ClaimHarness from './ClaimHarness.svelte';

const story: Story = {
  id: 'market',
  languages: ['fr', 'en'],
  title: { fr: 'Titre', en: 'Title' },
  standfirst: { fr: 'Chapeau', en: 'Standfirst' },
  stops: [],
  sources: {
    article: { author: 'A. Writer', language: 'fr' },
    gazette: { publisher: 'The Gazette', url: 'https://example.org/news' },
  },
  speeds: [],
  aliases: {},
  corrections: [],
};
const quote: Claim = {
  id: 'market-opens',
  quote: 'Le marché a ouvert <b>tôt</b>',
  paragraph: 7,
  speaker: { fr: 'La maire', en: 'The mayor' },
  status: 'attested',
  source: 'article',
  translation: { en: 'The market opened early' },
};
const fact: Claim = {
  fact: { fr: 'Il pleuvait.', en: 'It rained.' },
  source: 'gazette',
  status: 'reported',
};

const show = async (claim: Claim, language: Language) => render(ClaimHarness, { story, claim, language });

it('a quote stands verbatim, as text and not as markup, with speaker and paragraph', async () => {
  const screen = await show(quote, 'fr');
  const words = screen.container.querySelector('blockquote')!;
  expect(words.textContent.trim()).toBe('«\u202fLe marché a ouvert <b>tôt</b>\u202f»');
  expect(words.querySelector('b')).toBeNull();
  expect(words.lang).toBe('fr');
  const caption = screen.container.querySelector('figcaption')!.textContent;
  for (const part of ['La maire', '§ 7']) expect(caption).toContain(part);
  expect(caption, 'the column names the author once, among its sources').not.toContain('A. Writer');
  expect(screen.container.textContent).not.toContain('The market opened early');
});

it('the card, which stands by itself, names the article’s author', async () => {
  const screen = await render(ClaimHarness, {
    story,
    claim: quote,
    language: 'fr',
    elementId: 'quote-market-opens',
  });
  expect(screen.container.querySelector('figcaption')!.textContent).toContain('A. Writer');
});

it('on the English page the quote stays French, with our translation labelled as ours', async () => {
  const screen = await show(quote, 'en');
  expect(screen.container.querySelector('blockquote')!.lang).toBe('fr');
  const translation = screen.container.querySelector('.translation')!.textContent;
  expect(translation).toContain('Our translation');
  expect(translation).toContain('The market opened early');
});

it('a fact is in our words, with a link to its source', async () => {
  const screen = await show(fact, 'en');
  expect(screen.container.textContent).toContain('It rained.');
  const link = screen.container.querySelector('a')!;
  expect(link.textContent).toBe('The Gazette');
  expect(link.href).toBe('https://example.org/news');
  expect(screen.container.querySelector('blockquote')).toBeNull();
});
