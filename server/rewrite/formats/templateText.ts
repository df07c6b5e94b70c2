/** Expressions that a format fills in before a shell sees its script: to the shell's grammar they must look like variables. */

interface Masked {
  readonly text: string;
  /** Writes the expressions again in a text made of the masked one. */
  readonly unmask: (text: string) => string;
}

/** The text with each expression as a variable of the same length. */
export function masked(text: string, expressions: RegExp | undefined): Masked {
  const found: (readonly [mask: string, expression: string])[] = [];
  if (expressions === undefined) return { text, unmask: (same) => same };
  const hidden = text.replace(expressions, (expression) => {
    const mask = `$E${found.length}`.padEnd(expression.length, '_');
    if (mask.length > expression.length) return expression;
    found.push([mask, expression]);
    return mask;
  });
  return {
    text: hidden,
    unmask: (again) => found.reduce((whole, [mask, own]) => whole.replaceAll(mask, () => own), again),
  };
}
