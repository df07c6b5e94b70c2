/** How the general formats write comments, for the special kinds of them. */
import type { Comment } from '../language.ts';

export const yamlComment: Comment = { open: '#', quotes: [], blocks: ['"', "'"], indented: /[|>][-+\d]*$/ };

export const tomlComment: Comment = { open: '#', quotes: ['"', "'"], blocks: ['"""', "'''"] };

export const lineComment: Comment = { open: '#', ownLine: true };
