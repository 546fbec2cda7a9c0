/**
 * The letters of a story that no font of ours has: the page's own and the slices that a story brings. A page is shown with the
 * reader's own fonts then; a preview is drawn at build with ours alone, and would have a gap.
 */
import { shortValue } from '../parse/fault.ts';
import { hasLetter, type Letters } from '../letters/code-points.ts';
import { GARBLED, type SlicePackage, sliceLetters } from '../letters/slices.ts';
import { allTexts, previewTexts, shownLetters, type StoryText } from '../letters/story-letters.ts';
import type { Story } from '../story/story.ts';
import type { Finding } from './fact-check.ts';

/** What `src/fonts/pictures/letters.json` says: the letters that need no slice. */
export interface FixedLetters {
  page: Letters;
  pictures: Letters;
}

interface Rule {
  isDrawn: (letter: string) => boolean;
  allowed: string;
  advice: (letters: string) => string;
}

/** One finding for each member of a feature with letters that are not drawn. */
function findingsOf(texts: readonly StoryText[], { isDrawn, allowed, advice }: Rule): Finding[] {
  const byMember = new Map<string, StoryText & { letters: Set<string> }>();
  for (const each of texts) {
    const lacking = shownLetters(each.text).filter((letter) => !isDrawn(letter));
    if (lacking.length === 0) continue;
    const member = `${each.feature} ${each.path}`;
    const known = byMember.get(member);
    byMember.set(member, { ...(known ?? each), letters: new Set([...(known?.letters ?? []), ...lacking]) });
  }
  return [...byMember.values()].map(({ feature, path, text, letters }) => ({
    severity: 'warning',
    ...(feature !== undefined && { feature }),
    path,
    value: shortValue(text),
    allowed,
    advice: `${advice([...letters].join(' '))}: write it in other letters, or put up with it`,
  }));
}

/** One warning for each member with letters that no font has, or that a preview cannot draw. */
export function undrawnLetters(
  story: Story,
  fixed: FixedLetters,
  packages: readonly SlicePackage[],
): Finding[] {
  const slices = sliceLetters(packages);
  const scripts = sliceLetters(packages.filter(({ look }) => look === 'script'));
  const has = (letters: Letters, letter: string): boolean => hasLetter(letters, letter.codePointAt(0)!);
  const onPage = (letter: string): boolean => has(fixed.page, letter) || has(slices, letter);
  const inPictures = (letter: string): boolean =>
    has(fixed.pictures, letter) || (has(scripts, letter) && !GARBLED.test(letter));
  return [
    ...findingsOf(allTexts(story), {
      isDrawn: onPage,
      allowed: 'letters of the fonts that a page brings',
      advice: (letters) =>
        `no font has ${letters}, which readers see in a font of their own, and previews leave a gap`,
    }),
    ...findingsOf(previewTexts(story), {
      isDrawn: (letter) => inPictures(letter) || !onPage(letter),
      allowed: 'letters that link previews can draw',
      advice: (letters) =>
        `previews leave a gap for ${letters}, which they cannot join to words; the page shows it`,
    }),
  ];
}
