/** How the general formats write comments, for the special kinds of them. */
import type { Comment } from '../language.ts';

/** Of YAML, whose blocks of text are no comments. */
export const yamlComment: Comment = { open: '#', quotes: [], blocks: ['"', "'"], indented: /[|>][-+\d]*$/ };

/** Of TOML. */
export const tomlComment: Comment = { open: '#', quotes: ['"', "'"], blocks: ['"""', "'''"] };

/** Of formats in which a comment has a line of its own. */
export const lineComment: Comment = { open: '#', ownLine: true };
