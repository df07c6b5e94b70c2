/** Put in by the bundler, because the maker of fakes needs Node. */
declare const fakeSecrets: readonly string[];

/** The fake secret of a number from 0 to 9. */
export function secret(number: number): string {
  const fake = fakeSecrets[number];
  if (fake === undefined) throw new Error(`There is no fake ${number}`);
  return fake;
}
