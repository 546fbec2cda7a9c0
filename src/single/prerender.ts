/** Writes the single file: the whole story as one HTML file that needs no other. Runs in Node, at build. */
import type { Language, Story } from '../../geo/story/story.ts';
import { PALETTES } from '../../geo/style/palette.ts';
import { nominalFrame } from '../../geo/view/frame.ts';
import { dictionaries } from '../i18n/all-words.ts';
import { PageState } from '../page-state.svelte.ts';
import type { Basemap } from '../chart/basemap-paths.ts';
import { pageStory, storyBlock } from '../site/page-story.ts';
import { type RenderedPage, renderPage } from '../still/render-page.ts';
import type { InlineHashes } from '../site/security.ts';
import { languageRules } from '../still/language-rules.ts';
import { stillMapRules, withBasemap } from '../still/still-map.ts';
import { singleProperties } from './single-properties.ts';

export interface SingleParts {
  story: Story;
  basemap: Basemap;
  /** Contents of the script and the style element, to the byte: the policy allows only what matches their hashes. */
  script: string;
  styles: string;
  hashes: InlineHashes;
  /** SVG. */
  icon: string;
}

/** The Content-Security-Policy: no fetches, and only the one script and the one style sheet. */
const policyOf = ({ script, styles: [style] }: InlineHashes): string =>
  [
    "default-src 'none'",
    `script-src '${script}'`,
    `style-src '${style}'`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');

/** A little coarser than the charts of pages, or the file would be heavier than it may be. */
const FINENESS = 0.84;

const rendered = (story: Story, language: Language): RenderedPage =>
  renderPage(new PageState(singleProperties(story, language)));

/** Adds ids to stops and quotes in the text, to which their links lead without scripts. */
function withAnchors(html: string, prefix: string): string {
  let stop = '';
  return html.replace(/data-(entry|quote)="([^"]+)"/g, (found, kind: string, id: string) => {
    if (kind === 'entry') stop = id;
    return `id="${prefix}stop=${stop}${kind === 'quote' ? `&amp;quote=${id}` : ''}" ${found}`;
  });
}

/** The text column in another language, for readers without scripts. Its ids have a prefix, to stay unique. */
function otherStory(story: Story, language: Language): string {
  const { body } = rendered(story, language);
  const part = (from: string, to: string): string =>
    body.slice(body.indexOf(from), body.indexOf(to) + to.length);
  const column = `${part('<header class="masthead"', '</header>')}${part('<div class="column', '</footer>')}`
    .replaceAll(' aria-expanded="false"', '')
    // Links to a moment need scripts: only their text stays.
    .replace(/<a href="[^"]*at=[^"]*"[^>]*>(.*?)<\/a>/g, '$1')
    .replace(/ (id|aria-labelledby|href)="(#?)([^"#=:/]+)"/g, ` $1="$2${language}-$3"`);
  const anchored = withAnchors(column, `lang=${language}&amp;`);
  return `<div class="other-language" id="lang=${language}" lang="${language}">${anchored}</div></div>`;
}

/** Style rules that follow from the story. */
export const storyRules = (story: Story): string => stillMapRules(story) + languageRules(story);

/** The file's HTML. */
export function singleFile({ story, basemap, script, styles, hashes, icon }: SingleParts): string {
  const [first, ...others] = story.languages;
  const { head, body } = rendered(story, first);
  const chart = withBasemap(body, basemap, story, nominalFrame(story, null), story.languages, FINENESS);
  const toOthers = others.map(
    (language) =>
      `<p class="to-other-language" lang="${language}"><a href="#lang=${language}">${dictionaries[language].later.single.storyAsText}</a></p>`,
  );
  return `<!doctype html>
<html lang="${first}" data-map-state="static" data-fonts>
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policyOf(hashes)}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="theme-color" content="${PALETTES.light.panel}" media="(prefers-color-scheme: light)" />
<meta name="theme-color" content="${PALETTES.dark.panel}" media="(prefers-color-scheme: dark)" />
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}" />
${head}
<script>${script}</script>
<style>${styles}</style>
</head>
<body>
<noscript>${toOthers.join('')}</noscript>
<div id="app">${withAnchors(chart, '')}</div>
<noscript>${others.map((language) => otherStory(story, language)).join('')}</noscript>
${storyBlock(pageStory(story, ...story.languages))}
</body>
</html>
`;
}
