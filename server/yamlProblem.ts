import type { YAMLError } from 'yaml';

/** What is wrong with a YAML text, without its words: behind a colon the parser quotes them, and any of them may be a secret. */
export function yamlProblem({ message }: YAMLError): string {
  return message.replace(/:.*/s, '');
}
