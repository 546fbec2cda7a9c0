/** Puts another story into the pages of the built site at run time: nothing in the product knows of it. */
import type { BrowserContext, Page, Route } from '@playwright/test';
import type { Language, Story } from '../../geo/story/story.ts';
import { pageStory, storyBlock } from '../../src/site/page-story.ts';

const GROUND = '<g class="basemap">';

/** The element that begins there, with all that is in it. */
function elementAt(html: string, start: number): string {
  const tags = /<(\/?)g\b[^>]*?(\/?)>/g;
  tags.lastIndex = start;
  let depth = 0;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    if (!tag[2]) depth += tag[1] ? -1 : 1;
    if (depth === 0) return html.slice(start, tags.lastIndex);
  }
  throw new Error('The page has no ground: has its markup changed?');
}

/**
 * The site's page with another story, whose text is made in the browser. The ground of the whole journey stays: it
 * fits a story of the same bounds.
 */
export function withStory(html: string, story: Story, language: Language, keepsGround: boolean): string {
  const ground = keepsGround ? elementAt(html, html.indexOf(GROUND)) : '';
  const [before, rest] = html.split('<div id="app">') as [string, string];
  const after = rest.slice(rest.indexOf('<script type="application/json" id="story-data">'));
  const page = `${before}<div id="app"></div><svg hidden>${ground}</svg>${after}`;
  return page.replace(/<script type="application\/json" id="story-data">.*?<\/script>/s, () =>
    storyBlock(pageStory(story, language)),
  );
}

/** Every page of the site, the stops' own too, comes with this story. */
export async function injectStory(target: Page | BrowserContext, story: Story): Promise<void> {
  const answer = async (route: Route): Promise<void> => {
    const request = route.request();
    if (request.resourceType() !== 'document') return route.fallback();
    const { origin, pathname } = new URL(request.url());
    const language: Language = pathname.startsWith('/en/') ? 'en' : 'fr';
    const home = language === 'en' ? '/en/' : '/';
    const response = await route.fetch({ url: origin + home });
    const body = withStory(await response.text(), story, language, pathname === home);
    // What the page is of is written in it.
    await route.fulfill({
      response,
      body: body.replace(/ data-page="[^"]*"/, ` data-page="${pathname.slice(1)}"`),
    });
  };
  await target.route('**/*', answer);
}
