/** The same examples in every run, as `property-seed.ts` has it for the unit tests; `SEED=random` looks for others. */
const { SEED = '20230913' } = process.env;

/** Printed, so that whatever it finds can be found again. */
export function propertySeed(): number {
  const seed = SEED === 'random' ? Date.now() % 1_000_000_000 : Number(SEED);
  console.log(`SEED=${seed}`);
  return seed;
}
