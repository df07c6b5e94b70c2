import { defineLanguage, type FixExample } from '../language.ts';

/** https://nginx.org/en/docs/ngx_core_module.html#include */
export const language = defineLanguage({
  id: 'nginx',
  editorIds: ['nginx', 'NGINX'],
  files: /(?:^|\/)(?:nginx[\w.-]*\.conf|nginx\/.+\.conf|(?:sites-available|sites-enabled)\/.+)$/i,
  comment: { open: '#', quotes: ['"', "'"] },
  refuse:
    'nginx reads no variable of the environment: put the line in a file that git ignores and `include` it, or make this a template, which the image fills: templates/NAME.conf.template with ${NAME}.',
});

const path = 'nginx.conf';

export const examples: readonly FixExample[] = [
  { path, before: 'proxy_set_header X-Key "«{base62:24}»";\n', refuse: /include/ },
  { path: 'nginx/conf.d/a.conf', before: 'set $key «{base62:24}»;\n', refuse: /template/ },
];
