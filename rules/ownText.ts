/** How a program of a language reads its own text: what a fix changes in it, the program would see. */

/** Functions and classes, whose text can be read on its own, or sent away to run elsewhere. */
export interface OwnFunctions {
  readonly nodes: readonly string[];
  /** Those of them, and parents of the others, that are known by their name behind a dot only. */
  readonly members?: readonly string[];
  /** Finds, in a text, what reads the text of the function of this name. */
  readonly shown: (name: string, isMember: boolean) => RegExp;
  /** Tested against what stands right ahead of a function, and right behind it: its text is read there. */
  readonly ahead?: RegExp;
  readonly behind?: RegExp;
  /** Tested against what is called with a function: it runs it elsewhere. */
  readonly sent?: RegExp;
}

/** Where a program reads its own text. */
export interface OwnText {
  /** Tested against the file's text: it reads itself, or the text of whatever function it finds. */
  readonly file: RegExp;
  readonly functions?: OwnFunctions;
}

/** The reasons to leave such a text alone. */
export const ownTextReasons = {
  read: 'The program shows its own code, of which the secret is a part: read the variable yourself where that does no harm.',
  sent: 'Its function runs elsewhere, where the variable is not set: read the variable outside and hand it over as an argument.',
} as const;
