/** What the oldest browsers cannot read in a built style sheet. */
import postcss, { type AtRule, type Declaration, type Rule } from 'postcss';
import { OLDEST_BROWSERS } from '../app/oldest-browsers.ts';
import { atRule, cssFunction, keyword, mediaFeature, property, selector } from './support.ts';

/** What a page does without where it is not known: no rule that anything else relies on. */
const SPARED: Record<string, string> = {
  ':has':
    'Firefox: the last of the text lies below an opened sheet until that is closed; a printed stop’s page tells the others’ quotes too',
  'print-color-adjust': 'Chrome: known by its prefix',
  zoom: 'Firefox: printed letters are no larger where there is room',
  'text-wrap': 'lines are broken less evenly',
  'text-wrap-style': 'lines are broken less evenly',
  'content-visibility': 'the text below the fold is laid out before the first paint',
  'contain-intrinsic-size': 'as content-visibility',
  'accent-color': 'sliders and boxes in the colour of the system',
  'paint-order': 'partly known: nothing but texts is painted so here',
  'text-size-adjust': 'what it prevents does not happen there',
  'scrollbar-width': 'Safari: the bar of a card that scrolls is as wide as others',
  'overscroll-behavior': 'partly known: nothing but boxes that scroll have it here',
  'forced-color-adjust': 'Safari has no forced colours',
  '@page': 'the margins of the printer',
  size: 'the paper of the printer',
  'break-after': 'a heading may end a printed column',
  '-webkit-tap-highlight-color': 'of MapLibre, for telephones',
  '-webkit-touch-callout': 'of MapLibre, for telephones',
};

/** What is found, the name by which it is spared, and what lacks it. */
type Found = [what: string, name: string, lacking: string[]];

const named = (name: string, lacking: string[]): Found => [name, name, lacking];
const ALL = Object.entries(OLDEST_BROWSERS).map((one) => one.join(' '));

const inDeclaration = ({ prop, value }: Declaration): Found[] => [
  [prop, prop, property(prop)],
  [`${prop}: ${value}`, prop, keyword(prop, value)],
  ...[...value.matchAll(/(?<![\w-])([a-z][a-z-]+)\(/g)].map(([, name]) =>
    named(`${name!}()`, cssFunction(name!)),
  ),
];

const inRule = (rule: Rule): Found[] => [
  named('a nested rule', rule.parent?.type === 'rule' || rule.selector.includes('&') ? ALL : []),
  ...[...rule.selector.matchAll(/::?([a-z][a-z-]+)/g)].map(([whole, name]) => named(whole, selector(name!))),
];

const inAtRule = ({ name, params, parent }: AtRule): Found[] => [
  named(`@${name} within a rule`, parent?.type === 'rule' ? ALL : []),
  named(`@${name}`, atRule(name)),
  ...(name === 'media' ? [...params.matchAll(/\(([a-z-]+)/g)] : []).map(([, feature]) =>
    named(`@media (${feature!})`, mediaFeature(feature!)),
  ),
];

/** One line for each thing in a style sheet that a page relies on and one of these browsers lacks. */
export function styleFaults(styles: string): string[] {
  const found: Found[] = [];
  postcss.parse(styles).walk((node) => {
    if (node.type === 'decl') found.push(...inDeclaration(node));
    else if (node.type === 'rule') found.push(...inRule(node));
    else if (node.type === 'atrule') found.push(...inAtRule(node));
  });
  const faults = found.filter(([, name, lacking]) => lacking.length > 0 && !Object.hasOwn(SPARED, name));
  return [...new Set(faults.map(([what, , lacking]) => `${what}: not in ${lacking.join(', ')}`))];
}
