/** What the check finds most often, in the author's language: what to do, in one sentence. The rest keeps the check's words. */
import type { Finding } from '../../../geo/check/fact-check.ts';
import { ARTICLE } from '../../../geo/story/story.ts';
import type { FieldPath } from '../draft/fields.ts';
import { fieldOf } from '../draft/fields.ts';
import type { EditorLanguage } from '../words/editor-language.ts';

interface Kind {
  /** What the path ends in, within its feature. */
  at: RegExp;
  /** What the check allows there. */
  allows: RegExp;
  /** Only where nothing is written yet. */
  isMissing?: true;
  en: string;
  fr: string;
}

const TEXT = /^plain text/;

/** In the order in which a story is made: the first that applies is what to do next. */
const KINDS: Kind[] = [
  {
    at: /^(features|story\.itinerary)$/,
    allows: /^(a list of features|at least one stop)/,
    en: 'Mark a passage of the article, and say what place it is about.',
    fr: 'Marquez un passage de l’article et dites de quel lieu il parle.',
  },
  {
    at: /^geometry$/,
    allows: /^a position for at least one place/,
    en: 'Put at least one place on the map.',
    fr: 'Placez au moins un lieu sur la carte.',
  },
  {
    at: /claims$/,
    allows: /^at least one claim/,
    en: 'Mark a passage about it, or add a fact from another source; otherwise remove it.',
    fr: 'Marquez un passage qui en parle, ou ajoutez un fait d’une autre source ; sinon, retirez-le.',
  },
  {
    at: /fact\.\w+$/,
    allows: TEXT,
    isMissing: true,
    en: 'Say in your own words what the source establishes.',
    fr: 'Dites avec vos mots ce que la source établit.',
  },
  {
    at: /^story\.title\.\w+$/,
    allows: TEXT,
    isMissing: true,
    en: 'Give the map a title.',
    fr: 'Donnez un titre à la carte.',
  },
  {
    at: /^story\.standfirst\.\w+$/,
    allows: TEXT,
    isMissing: true,
    en: 'Say in one or two sentences what the map tells.',
    fr: 'Dites en une ou deux phrases ce que raconte la carte.',
  },
  {
    at: new RegExp(`sources\\.${ARTICLE}\\.author$`),
    allows: TEXT,
    isMissing: true,
    en: 'Say who wrote the article.',
    fr: 'Dites qui a écrit l’article.',
  },
  {
    at: /names\.\w+$/,
    allows: TEXT,
    isMissing: true,
    en: 'Say what the place is called in this language.',
    fr: 'Dites comment le lieu s’appelle dans cette langue.',
  },
  {
    at: /translation\.\w+$/,
    allows: /^(plain text|the quote in)/,
    isMissing: true,
    en: 'Translate the quote.',
    fr: 'Traduisez la citation.',
  },
  {
    at: /source$/,
    allows: /^a source with a url/,
    en: 'Give the address of this source: readers must be able to look it up.',
    fr: 'Donnez l’adresse de cette source : les lecteurs doivent pouvoir la consulter.',
  },
  {
    at: /./,
    allows: TEXT,
    isMissing: true,
    en: 'This text is still missing.',
    fr: 'Ce texte manque encore.',
  },
  {
    at: /\.(start|end)$/,
    allows: /^a real year/,
    en: 'Write a date as 2023, 2023-09 or 2023-09-13; an hour as 2023-09-13T12:15+10:00.',
    fr: 'Écrivez une date comme 2023, 2023-09 ou 2023-09-13 ; une heure comme 2023-09-13T12:15+10:00.',
  },
  {
    at: /\.published$/,
    allows: /^a real/,
    en: 'Write the date as 2023-09-13; or 2023-09, or 2023.',
    fr: 'Écrivez la date comme 2023-09-13 ; ou 2023-09, ou 2023.',
  },
  {
    at: /\.url$/,
    allows: /^(an address that begins|a whole address)/,
    en: 'Copy the whole address from the browser, with its https://.',
    fr: 'Copiez l’adresse entière depuis le navigateur, avec son https://.',
  },
  {
    at: /\.region$/,
    allows: /^an ISO 3166/,
    en: 'Write the code of the country or the region, such as KP or RU-AMU.',
    fr: 'Écrivez le code du pays ou de la région, comme KP ou RU-AMU.',
  },
  {
    at: /\.timeZone$/,
    allows: /time zone/,
    en: 'An hour is told by the clocks of the place: name its time zone, such as Europe/Paris.',
    fr: 'Une heure se lit aux horloges du lieu : nommez son fuseau, comme Europe/Paris.',
  },
  {
    at: /^story\.id$/,
    allows: /^lower-case letters/,
    en: 'Use small letters a to z, digits and single hyphens only.',
    fr: 'Seulement des minuscules de a à z, des chiffres et des traits d’union.',
  },
  {
    at: /^features$/,
    allows: /^places where the ground of the map is detailed/,
    en: 'What you take away has the ground of the whole world, coarsely: the command build --story FILE gives a fine one.',
    fr: 'Ce que vous emportez a le fond du monde entier, grossier : la commande build --story FILE en donne un fin.',
  },
  {
    at: /^story\.sources\./,
    allows: /^a source of at least one claim/,
    en: 'No fact comes from this source yet: add one to a place, or remove the source.',
    fr: 'Aucun fait ne vient encore de cette source : ajoutez-en un à un lieu, ou retirez-la.',
  },
];

/** How the check shows that a value is missing. */
const NOTHING = ['nothing', '""', 'null'];
export const isOfNothing = ({ value }: Finding): boolean => NOTHING.includes(value);

const kindOf = (finding: Finding): number => {
  const { path } = fieldOf(finding);
  return KINDS.findIndex(
    ({ at, allows, isMissing }) =>
      at.test(path) && allows.test(finding.allowed) && (!isMissing || isOfNothing(finding)),
  );
};

/** What to do about a finding; undefined if only the check has words for it. */
export const findingWords = (finding: Finding, language: EditorLanguage): string | undefined =>
  KINDS[kindOf(finding)]?.[language];

/** What to do next: of the findings that have words here, the one that comes first when a story is made. */
export const nextOf = (findings: readonly Finding[]): Finding | undefined =>
  findings.filter((finding) => kindOf(finding) >= 0).toSorted((one, other) => kindOf(one) - kindOf(other))[0];

/** Where it is put right. The address of a source that a fact needs is written with the source. */
export function fieldToMend(finding: Finding): FieldPath {
  const source = /^add (story\.sources\.[\w-]+\.url):/.exec(finding.advice)?.[1];
  return source === undefined ? fieldOf(finding) : { path: source };
}
