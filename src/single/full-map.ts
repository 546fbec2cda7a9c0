/** Links that lead out of the one file, to the site from which it was taken; the share sheet gives these away. */
import type { Story } from '../../geo/story/story.ts';
import { writeLink as writePageLink } from '../../geo/view/link.ts';
import type { View } from '../../geo/view/view.ts';

/** Where the site is, with a slash at its end; '' where the build was not told. */
export const FULL_MAP: string = import.meta.env.VITE_FULL_MAP ?? '';

/** The page of this very view on the site, absolute. */
export const writeLink = (view: View, _base: string, story: Story): string =>
  writePageLink(view, FULL_MAP, story);
