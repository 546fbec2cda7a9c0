/** The web app manifests, one for each language, and the links to them: browsers need both to offer installation. */
import { inLanguage, type Language, type Story } from '../../geo/story/story.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { pagePath } from '../../geo/view/link.ts';
import { dictionaries } from '../i18n/all-words.ts';

const { light, dark } = PALETTES;
/** Written by scripts/app/icons.ts. */
const ICONS = [
  { src: 'icons/192.png', sizes: '192x192', purpose: 'any' },
  { src: 'icons/512.png', sizes: '512x512', purpose: 'any' },
  { src: 'icons/maskable-512.png', sizes: '512x512', purpose: 'maskable' },
];
const NAME = 'manifest.webmanifest';

/** The app starts in one language. Its scope is the whole site, so that the other languages stay within the app. */
export function manifestFile(story: Story, language: Language, base: string): { path: string; text: string } {
  const manifest = {
    lang: language,
    name: inLanguage(story.title, language),
    short_name: dictionaries[language].page.siteName,
    description: inLanguage(story.standfirst, language),
    start_url: pagePath(story, language, null, base),
    scope: base,
    display: 'standalone',
    // A manifest knows one colour scheme only; pages name the colours of both.
    theme_color: light.panel,
    background_color: light.panel,
    icons: ICONS.map((icon) => ({ ...icon, src: base + icon.src, type: 'image/png' })),
  };
  return {
    path: pagePath(story, language, null, '/').slice(1) + NAME,
    text: `${JSON.stringify(manifest, null, 2)}\n`,
  };
}

/** The elements for the head of a page. */
export const manifestLinks = (story: Story, language: Language, base: string): string =>
  `<link rel="manifest" href="${pagePath(story, language, null, base)}${NAME}" />
<link rel="apple-touch-icon" href="${base}icons/apple-touch.png" />
<meta name="theme-color" content="${light.panel}" media="(prefers-color-scheme: light)" />
<meta name="theme-color" content="${dark.panel}" media="(prefers-color-scheme: dark)" />`;
