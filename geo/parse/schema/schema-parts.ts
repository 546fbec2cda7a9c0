/** The smallest parts of a story file's schema: texts, ids, addresses, moments, positions. */
import { z } from 'zod';
import { wrappedLongitude } from '../../projection/mercator.ts';
import { type Language, LANGUAGES } from '../../story/story.ts';
import { parseMoment } from '../../time/moment.ts';

import { reservedFor } from './reserved-ids.ts';

/** An object with these properties and no others. */
export const closed = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) => {
      const allowed = Object.keys(shape).join(', ');
      return issue.code === 'unrecognized_keys'
        ? `only ${allowed}\nremove or rename it`
        : `an object with ${allowed}`;
    },
  });

export const literal = <Value extends string>(value: Value, allowed = JSON.stringify(value)) =>
  z.literal(value, { error: allowed });

const PLAIN = 'plain text of 1 to 1000 characters';
/** Text is shown as it is, never as HTML. Control and direction characters are refused: they can disguise a text. */
export const text = z
  .string({ error: PLAIN })
  .max(1000, { error: PLAIN })
  .regex(/^[^\p{Cc}\p{Cs}\u2028-\u202E\u2066-\u2069]+$/u, {
    error: `${PLAIN}, no line breaks or control characters`,
  })
  .refine((value) => value.trim() === value, { error: `${PLAIN}, no space at either end` });

const ID = 'lower-case letters, digits and single hyphens, at most 60';
export const id = z
  .string({ error: ID })
  .max(60, { error: ID })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: ID })
  .refine((value) => value !== 'constructor', {
    error: 'any id but constructor\nit is no safe key in JavaScript: choose another',
  });
/** An id that becomes a folder of the site. */
export const pageId = id.superRefine((value, context) => {
  const reason = reservedFor(value);
  if (reason) context.addIssue({ code: 'custom', message: `${reason.allowed}\n${reason.advice}` });
});

export const httpAddress = z
  .string({ error: 'an address that begins with https:// or http://' })
  .regex(/^https?:\/\/[^\s/?#]/, { error: 'an address that begins with https:// or http://' })
  .refine((value) => URL.canParse(value) && new URL(value).username === '', {
    error: 'a whole address without a password\ncopy it from the browser',
  });

const TAG = 'a language tag, as fr, ko or zh-Hant';
/** A BCP 47 tag in its usual form, which HTML's `lang` takes. */
export const languageTag = text.superRefine((tag, context) => {
  const usual = usualTag(tag);
  if (usual === tag) return;
  context.addIssue({ code: 'custom', message: usual ? `${TAG}\nwrite ${JSON.stringify(usual)}` : TAG });
});
function usualTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** A text for each of some languages; undefined: for any. */
const shapeIn = <Text extends z.ZodType>(languages: readonly Language[] | undefined, each: Text) => {
  const entries = (languages ?? LANGUAGES).map((key) => [key, languages ? each : each.optional()]);
  return Object.fromEntries(entries) as Record<Language, Text>;
};

export const localizedIn = (languages?: readonly Language[]) =>
  closed(shapeIn(languages, text)).meta({
    id: 'localized',
    description: 'One text in each language of the page',
  });
export type LocalizedSchema = ReturnType<typeof localizedIn>;

/** May be left out: a quote in the page's own language needs none. */
export const translationIn = (languages: readonly Language[] = LANGUAGES) =>
  closed(
    Object.fromEntries(languages.map((key) => [key, text.optional()])) as Record<
      Language,
      z.ZodOptional<typeof text>
    >,
  ).default({});

/** Names in the page's languages, each of which there must be, and in any others by their tags. */
export const namesIn = (languages?: readonly Language[]) =>
  z
    .object(shapeIn(languages, text), {
      error: `an object with ${(languages ?? LANGUAGES).join(', ')}, and the names in other languages`,
    })
    .catchall(text)
    .superRefine(
      (names, context) => {
        for (const tag of Object.keys(names)) {
          const message = languageTag.safeParse(tag).error?.issues[0]?.message;
          if (message !== undefined) context.addIssue({ code: 'custom', path: [tag], message });
        }
      },
      // Also where a name is missing: a misspelt tag is mostly why.
      { when: ({ value }) => typeof value === 'object' && value !== null },
    );

const DATE = 'a real date, YYYY-MM-DD';
const DAYS = 'a real year, month or date: YYYY, YYYY-MM, YYYY-MM-DD';
const MOMENT = `${DAYS}; or a local time with its offset, YYYY-MM-DDThh:mm+hh:mm`;
const YEAR_ZERO = 'a year, as 0044 or, for 44 BC, -0044\nthere is no year 0: 1 BC is -0001, AD 1 is 0001';

const momentOf = (allowed: string, pattern: RegExp) =>
  z
    .string({ error: allowed })
    .regex(pattern, { error: allowed, abort: true })
    .refine((value) => !/^-?0000/.test(value), { error: YEAR_ZERO, abort: true })
    .refine((value) => parseMoment(value) !== null, { error: allowed });
export const date = momentOf(DATE, /^\d{4}-\d\d-\d\d$/);
/** A year, a month or a date: when a source was published. */
export const days = momentOf(DAYS, /^-?\d{4}(?:-\d\d){0,2}$/);
export const moment = momentOf(
  MOMENT,
  /^-?\d{4}(?:-\d\d(?:-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d[+-](?:0\d|1[0-4]):[0-5]\d)?)?)?$/,
);

const LONGITUDE = 'a longitude, -180 to 180 degrees; to 360 where a line goes on over the date line';
/** Read as one within ±180°: tools that do not cut lines at the date line write 188.23 for -171.77. */
const longitude = z
  .number({ error: LONGITUDE })
  .min(-360, { error: LONGITUDE })
  .max(360, { error: LONGITUDE })
  .overwrite(wrappedLongitude);
const SWAPPED = 'a latitude, -90 to 90 degrees\nlongitude comes first: are the two swapped?';
const latitude = z
  .number({ error: 'a latitude, -90 to 90 degrees' })
  .min(-90, { error: SWAPPED })
  .max(90, { error: SWAPPED });
export const position = z
  .tuple([longitude, latitude], {
    error: ({ input }) => {
      const isEmpty = Array.isArray(input) && input.length === 0;
      return `[longitude, latitude]\n${isEmpty ? 'it holds no position: give two numbers' : 'give these two numbers only'}`;
    },
  })
  .meta({ id: 'position', description: 'Longitude, latitude; degrees, WGS 84' });

export const timeZone = text.refine(isTimeZone, { error: 'an IANA time zone, as Asia/Vladivostok' });
function isTimeZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

const REGION = 'an ISO 3166 code of a country or a region, as KP or RU-AMU';
export const region = z.string({ error: REGION }).regex(/^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/, { error: REGION });
