import { defineLanguage, type FixExample } from '../language.ts';
import { log4jConfig, log4jLoading } from './_log4j.ts';

export const language = defineLanguage({
  id: 'log4j',
  of: 'xml',
  editorIds: [],
  files: /(?:^|\/)log4j2(?:-[\w-]+)?\.xml$/i,
  config: { syntax: 'xml', ...log4jConfig },
  loading: log4jLoading,
});

const path = 'log4j2.xml';
const appender = (line: string) => `<Configuration>\n  <Appenders>\n    ${line}\n  </Appenders>\n</Configuration>\n`;

export const examples: readonly FixExample[] = [
  {
    path,
    before: appender('<Http url="https://a.b"><Property name="X-Key" value="«{base62:24}»"/></Http>'),
    after: appender('<Http url="https://a.b"><Property name="X-Key" value="${env:ACME_TOKEN}"/></Http>'),
  },
  {
    path,
    before: appender("<Jdbc password='«{base62:24}»'/>"),
    after: appender("<Jdbc password='${env:ACME_TOKEN}'/>"),
  },
  { path, before: appender('<P>a «{base62:24}»</P>'), after: appender('<P>a ${env:ACME_TOKEN}</P>') },
  { path, before: appender('<P>${env:KEY:-«{base62:24}»}</P>'), after: appender('<P>${env:KEY}</P>') },
  { path, before: appender('<P>${sys:«{base62:24}»}</P>'), refuse: /inside/ },
  { path, before: appender('<!-- «{base62:24}» -->'), refuse: /comment/ },
];
