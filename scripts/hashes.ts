/** What a content security policy names inline text by. */
import { createHash } from 'node:crypto';

/** A text's hash as a source of a policy, without its quotation marks: `sha256-…`, base64 of the UTF-8 text's SHA-256. */
export const hashOf = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;
