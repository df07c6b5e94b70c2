/** The words of a variable's name as other languages write names. */

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();

/** `ACME_TOKEN` to `AcmeToken`. */
export const pascalCase = (name: string) => name.split('_').map(capital).join('');

/** `ACME_TOKEN` to `acmeToken`. */
export const camelCase = (name: string) => {
  const pascal = pascalCase(name);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
};

/** `ACME_TOKEN` to `acme-token`. */
export const kebabCase = (name: string) => name.toLowerCase().replaceAll('_', '-');
