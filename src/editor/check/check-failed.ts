/** What is said when the check itself fails: a story that nobody has checked is not taken for one without faults. */
import type { Finding } from '../../../geo/check/fact-check.ts';
import { faultOfFile } from '../../../geo/parse/fault.ts';

/** @param why in words */
export const checkFailed = (why: string): Finding => ({
  severity: 'error',
  ...faultOfFile(
    why,
    'a draft that the check can read',
    'the check failed: save the story file, then reload the page',
  ),
});
