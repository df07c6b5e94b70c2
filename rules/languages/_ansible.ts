/** How Ansible's files read a variable of the environment. https://docs.ansible.com/ansible/latest/collections/ansible/builtin/env_lookup.html */
import type { Config, Referring } from '../config.ts';

/** The call that looks a variable up; `last` are its further arguments. */
export const call = (last: string, { name, quote: q }: Referring) =>
  `lookup(${q}ansible.builtin.env${q}, ${q}${name}${q}${last})`;

/** The template that does. */
export const lookup = (last: string, referring: Referring) => `{{ ${call(last, referring)} }}`;

/** The argument that fails where the variable is not set: it would be an empty text. */
export const failing = ({ name, quote }: Referring) => `, default=undef(${quote}${name} is not set${quote})`;

/**
 * What is a template already, and what one would make of a text before ansible-core 2.19.
 * https://docs.ansible.com/ansible/latest/reference_appendices/config.html#string-type-filters
 */
export const templates: Pick<Config, 'refers' | 'inside' | 'structured'> = {
  structured: /^(?:\{(?!\{)|\[)/,
  refers: /\{[{%]/,
  inside: /\{\{(?:(?!\}\}).)*$|\{%(?:(?!%\}).)*$|\{%-?\s*raw\b(?:(?!endraw)[\s\S])*$/,
};
