/**
 * Options that npm keeps for itself: those that stand before `--`, or all where it is left out or PowerShell swallows it.
 * The command finds them in the environment only, as `npm_config_article`; a value written apart comes as an argument.
 */
export type Environment = Record<string, string | undefined>;

/**
 * What npm kept of an option of `npm run <command>`: its value, or `true` if that was written apart or there is none.
 * Undefined if npm kept nothing, or something else runs.
 */
export const keptByNpm = (option: string, command: string, environment: Environment): string | undefined =>
  environment.npm_lifecycle_event === command ? environment[`npm_config_${option}`] : undefined;

/** How to keep npm from it. In PowerShell the two dashes reach npm only in quotes. */
export const keptAdvice = (option: string, command: string): string =>
  `npm kept --${option} for itself: put -- before it, as in "npm run ${command} -- --${option} …" (in PowerShell '--')`;

interface CheckedFiles {
  /** Names of story files. */
  stories: string[];
  article?: string;
}

const isStory = (name: string): boolean => /\.(?:geo)?json$/i.test(name);

/**
 * Tells stories and article apart where npm kept `--article`.
 * @param files all arguments that are no options
 * @param kept what npm kept of the option
 * @returns null if that cannot be told
 */
export function filesWithKept(files: string[], kept: string): CheckedFiles | null {
  if (kept !== 'true') return kept === '' ? null : { stories: files, article: kept };
  const texts = files.filter((name) => !isStory(name));
  return texts.length === 1 ? { stories: files.filter(isStory), article: texts[0]! } : null;
}
