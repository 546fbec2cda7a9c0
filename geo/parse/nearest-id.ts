/** Which id is meant by one that there is not. */

/** How many ids are looked for in one list: a renamed file asks thousands of times, and the report shows twenty. */
const MOST_ASKED = 20;

/** A function that offers, for an id that is not among `ids`, the one most like it: `is "alba" meant? `, or nothing. */
export function nearestIn(ids: Iterable<string>): (id: string) => string {
  let asked = 0;
  return (id) => {
    asked += 1;
    if (asked > MOST_ASKED) return '';
    let [nearest, greatest] = ['', 0];
    const pairs = new Set(pairsOf(id));
    for (const other of ids) {
      const likeness = likenessOf(pairs, pairsOf(other));
      if (likeness > greatest) [nearest, greatest] = [other, likeness];
    }
    return nearest && `is ${JSON.stringify(nearest)} meant? `;
  };
}

/** Pairs of neighbouring letters, the first and the last with a mark: `ab` -> `^a`, `ab`, `b$`. */
const pairsOf = (id: string): string[] => {
  const marked = `^${id}$`;
  return Array.from({ length: marked.length - 1 }, (_, index) => marked.slice(index, index + 2));
};

/** Sørensen and Dice's likeness of two ids, from 0 to 1; 0 if they have no more than one pair in common. */
function likenessOf(pairs: Set<string>, others: string[]): number {
  const common = others.filter((pair) => pairs.has(pair)).length;
  return common < 2 ? 0 : (2 * common) / (pairs.size + others.length);
}
