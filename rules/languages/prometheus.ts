import { defineLanguage, type FixExample } from '../language.ts';
import { yamlComment } from './_comments.ts';

/** https://prometheus.io/docs/prometheus/latest/configuration/configuration/#http_config */
export const language = defineLanguage({
  id: 'prometheus',
  of: 'yaml',
  editorIds: [],
  files: /(?:^|\/)(?:prometheus|alertmanager)[\w.-]*\.ya?ml$/i,
  comment: yamlComment,
  refuse:
    'Prometheus and its Alertmanager read no variables: name a file instead that git ignores and that holds nothing else, `password_file`, `credentials_file`, `api_url_file`, `service_key_file`.',
});

const path = 'prometheus.yml';

export const examples: readonly FixExample[] = [
  { path, before: 'scrape_configs:\n  - basic_auth:\n      password: «{base62:24}»\n', refuse: /_file/ },
  { path, before: 'global:\n  slack_api_url: https://hooks.example/«{base62:24}»\n', refuse: /_file/ },
];
