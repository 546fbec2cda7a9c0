/**
 * The page's style sheet is inline, and the policy allows it by its hash: whoever changes a single space in it on the way,
 * as services that compress pages do, has it refused. Then the same sheet comes as a file.
 */

/** A property that the style sheet sets on the root. */
const SET_BY_SHEET = '--map-share';

/** @param file address of the style sheet; undefined where there is none inline */
export function replaceRefusedStyles(file: string | undefined): void {
  if (!file || getComputedStyle(document.documentElement).getPropertyValue(SET_BY_SHEET)) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = file;
  document.head.append(link);
}
