import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** An action reads no secret by itself: its caller hands it over. https://docs.github.com/actions/reference/workflows-and-actions/metadata-syntax */
export const language = defineLanguage({
  id: 'actionMetadata',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)action\.ya?ml$/i,
  contains: [/^runs:/m],
  comment: yamlComment,
  refuse:
    'An action gets its secrets from the workflow that uses it: declare an input, `inputs: { name: { required: true } }`, read it in the `env` of a step, `env: { NAME: "${{ inputs.name }}" }`, and hand it over there, `with: { name: "${{ secrets.NAME }}" }`.',
});

const runs = 'runs:\n  using: composite\n  steps:\n    - shell: bash\n      run: ';

export const examples: readonly FixExample[] = [
  { path: 'action.yml', before: `${runs}login «{base62:24}»\n`, refuse: /inputs\.name/ },
  { path: '.github/actions/a/action.yaml', before: `${runs}"login «{base62:24}»"\n`, refuse: /inputs\.name/ },
];
