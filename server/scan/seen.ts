/** So many are known for certain, in some 20 MB with as many older ones. */
const maximum = 100_000;

/** Tells whether something was not seen before, in bounded memory: of something that was seen very long ago it may say so again. */
export function createSeen(most = maximum): (key: string) => boolean {
  let recent = new Set<string>();
  let older = new Set<string>();
  return (key) => {
    if (recent.has(key)) return false;
    const isKnown = older.has(key);
    recent.add(key);
    if (recent.size >= most) {
      older = recent;
      recent = new Set();
    }
    return !isKnown;
  };
}
