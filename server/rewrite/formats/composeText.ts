/** What is special about texts in a Compose file. https://docs.docker.com/reference/compose-file/interpolation/ */

/** The names of Compose files. */
export const composeFile = /^(?:docker-)?compose(?:[.-][\w-]+)*\.ya?ml$/i;

/** In a Compose file a dollar is written twice. */
export const undollar = (text: string) => text.replaceAll('$$', '$');

/** Whether a text refers to a variable already. */
export const interpolates = (text: string) => /(?<!\$)(?:\$\$)*\$[{A-Za-z_]/.test(text);
