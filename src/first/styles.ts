/**
 * The page's style sheet is inline, and the policy allows it by its hash: whoever changes a single space in it on the way,
 * as services that compress pages do, has it refused. Then the same sheet comes as a file.
 */

/** @param file address of the style sheet; undefined where there is none inline */
export function replaceRefusedStyles(file: string | undefined): void {
  // A refused element has no sheet; others than ours may have one. Computed styles would have to be computed.
  if (!file || document.querySelector<HTMLStyleElement>('style[data-sheet]')?.sheet) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = file;
  document.head.append(link);
}
