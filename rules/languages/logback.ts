import { defineLanguage, type FixExample } from '../language.ts';

/** https://logback.qos.ch/manual/configuration.html#variableSubstitution */
export const language = defineLanguage({
  id: 'logback',
  of: 'xml',
  editorIds: [],
  files: /(?:^|\/)logback(?:-[\w-]+)?\.xml$/i,
  config: {
    syntax: 'xml',
    refers: /\$\{/,
    fallback: { open: /\$\{([A-Za-z_]\w*):-$/, close: /^\}/ },
    inside: /\$\{[^}]*$/,
    moves: [{ refer: ({ name }) => `\${${name}}` }],
  },
  loading: {
    otherwise: 'Logback takes {name} from the environment: `set -a; . ./{file}; set +a` before the program starts.',
  },
});

const path = 'src/main/resources/logback-spring.xml';
const appender = (line: string) =>
  `<configuration>\n  <appender name="a">\n    ${line}\n  </appender>\n</configuration>\n`;

export const examples: readonly FixExample[] = [
  { path, before: appender('<token>«{base62:24}»</token>'), after: appender('<token>${ACME_TOKEN}</token>') },
  { path, before: appender('<h>Bearer «{base62:24}»</h>'), after: appender('<h>Bearer ${ACME_TOKEN}</h>') },
  {
    path,
    before: appender('<property name="p" value="«{base62:24}»"/>'),
    after: appender('<property name="p" value="${ACME_TOKEN}"/>'),
  },
  { path, before: appender('<token>${KEY:-«{base62:24}»}</token>'), after: appender('<token>${KEY}</token>') },
  { path, before: appender('<![CDATA[«{base62:24}»]]>'), after: appender('<![CDATA[${ACME_TOKEN}]]>') },
  { path, before: appender('a <![CDATA[«{base62:24}»]]>'), refuse: /CDATA/ },
  { path, before: appender('<token>${a:«{base62:24}»}</token>'), refuse: /inside/ },
];
