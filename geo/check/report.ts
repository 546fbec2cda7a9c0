/** What is said about a story file: the same by `npm run check` and by whatever builds or shows it. */
import { type Fault, formatFault } from '../parse/fault.ts';
import { withLines } from '../parse/json-lines.ts';
import { SCHEMA_VERSION } from '../parse/schema/schema-version.ts';
import type { Finding } from './fact-check.ts';

export const isError = ({ severity }: Finding): boolean => severity === 'error';
export const asErrors = (faults: Fault[]): Finding[] =>
  faults.map((fault) => ({ severity: 'error', ...fault }));

/** Tells the author of an older file, which is read all the same, how to save it as a newer one. */
export const versionNotice = (version: number): Finding[] =>
  version === SCHEMA_VERSION
    ? []
    : [
        {
          severity: 'warning',
          path: 'story.schemaVersion',
          value: String(version),
          allowed: `${SCHEMA_VERSION}, as which it was read`,
          advice: 'to save it so, the command check OLD.geojson --migrate NEW.geojson',
        },
      ];

/** What is said about a file that cannot be shown. @param text as much of it as could be read */
export const faultFindings = (
  text: string,
  { faults, version }: { faults: Fault[]; version: number },
): Finding[] => withLines(text, [...asErrors(faults), ...versionNotice(version)]);

/** Most findings of one rule that are listed. A file that another tool has written has thousands of the same. */
const LISTED = 20;

/** The findings of each rule cut after twenty, with one that counts the others. Keeps their order. */
export function shortened(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  const numbered = findings.map((finding) => {
    const rule = ruleOf(finding);
    const number = (counts.get(rule) ?? 0) + 1;
    counts.set(rule, number);
    return { finding, rule, number };
  });
  return numbered.flatMap(({ finding, rule, number }) => {
    const more = counts.get(rule)! - LISTED;
    // A summary of one would be as long as the one.
    if (number <= LISTED || more === 1) return finding;
    return number === LISTED + 1 ? summaryOf(finding, more) : [];
  });
}

/** Findings of one rule allow the same, but for numbers and for what they quote. */
const ruleOf = ({ severity, allowed }: Finding): string =>
  `${severity} ${allowed}`.replace(/"(?:[^"\\]|\\.)*"|\d+/g, '…');

const summaryOf = ({ severity, line, allowed }: Finding, others: number): Finding => ({
  severity,
  ...(line !== undefined && { line }),
  path: 'and further down',
  value: `${others} more`,
  allowed,
  advice: 'not listed: correct these, then check again',
});

/** One line for each finding, errors first. @param file as shown to the user */
export function reportLines(file: string, findings: readonly Finding[]): string[] {
  const isWarning = (finding: Finding): boolean => !isError(finding);
  return [
    ...findings.filter(isError).map((finding) => formatFault(file, finding)),
    ...findings.filter(isWarning).map((finding) => `warning · ${formatFault(file, finding)}`),
  ];
}
