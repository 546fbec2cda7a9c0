/**
 * Property tests draw the same examples in every run, so that a commit is green or red, never both.
 * To look for other examples: `SEED=random npx vitest run --project unit`; a failure prints its seed.
 */
import fc from 'fast-check';

const { SEED = '20230913' } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) });
