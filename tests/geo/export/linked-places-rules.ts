/**
 * What the Linked Places format 1.3 asks of a file, as its README of 24 June 2024 says it
 * (github.com/LinkedPasts/linked-places-format); and the World Historical Gazetteer, which takes no other file, of dates,
 * addresses and positions.
 */
import { z } from 'zod';

const text = z.string().min(1);
/** An absolute URI. */
const uri = z.string().regex(/^\w+:[^\s]+$/);
const address = z.string().regex(/^https?:\/\/[a-z0-9.-]{2,256}\.[a-z]{2,63}(?::\d{1,5})?(?:\/\S*)?$/i);
const languageTag = z.string().regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/);
const certainty = z.enum(['certain', 'less-certain', 'uncertain']).optional();

const date = z.strictObject({
  in: z.string().regex(/^-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:[0-2]\d|3[01]))?)?$/),
});
const timespan = z.strictObject({ start: date, end: date.optional() });
const when = z.strictObject({ timespans: z.array(timespan).min(1), certainty, label: text.optional() });

const citations = z
  .array(
    z.strictObject({
      label: text,
      year: z
        .string()
        .regex(/^-?\d+$/)
        .optional(),
      '@id': address.optional(),
    }),
  )
  .min(1);

const feature = z.strictObject({
  '@id': uri,
  type: z.literal('Feature'),
  properties: z.looseObject({
    title: text,
    fclasses: z.array(z.enum(['A', 'H', 'L', 'P', 'R', 'S', 'T'])).min(1),
    ccodes: z
      .array(z.string().regex(/^[A-Z]{2}$/))
      .min(1)
      .optional(),
  }),
  when: when.optional(),
  names: z
    .array(z.strictObject({ toponym: text, lang: languageTag.optional(), citations: citations.optional() }))
    .min(1)
    .refine(([first]) => first!.citations !== undefined, { error: 'the first name has a citation' }),
  geometry: z
    .strictObject({
      type: z.literal('Point'),
      coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]),
      certainty,
    })
    .nullable(),
  links: z.array(z.strictObject({ type: z.enum(['closeMatch', 'primaryTopicOf']), identifier: address })),
  descriptions: z.array(
    z.strictObject({
      value: text,
      lang: languageTag.optional(),
      source: address.optional(),
      citations: citations.optional(),
    }),
  ),
});

type Feature = z.infer<typeof feature>;

/** Whether a record has a date: of the place itself, or the year of a source that has its name. */
export const isDated = ({ when, names }: Pick<Feature, 'when' | 'names'>): boolean =>
  when !== undefined || names.some(({ citations }) => citations?.some(({ year }) => year !== undefined));

/** A file of Linked Places. That each record has a date is another rule: a story may have none. */
export const linkedPlacesRules = z.strictObject({
  type: z.literal('FeatureCollection'),
  '@context': address,
  license: text,
  features: z
    .array(feature)
    .min(1)
    .refine((features) => new Set(features.map((each) => each['@id'])).size === features.length, {
      error: 'each record has an id of its own',
    }),
});
