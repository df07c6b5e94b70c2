/** How many arguments a piece of a format takes. A doubled percent sign stands for itself, whatever letters follow it: `100%% done`. */
export const argumentsTaken = (format: string, verb: RegExp): number =>
  format.replaceAll('%%', '\n').match(verb)?.length ?? 0;
