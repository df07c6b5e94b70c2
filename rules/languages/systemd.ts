import { defineLanguage, type FixExample } from '../language.ts';
import { lineComment } from './_comments.ts';

export const language = defineLanguage({
  id: 'systemd',
  of: 'properties',
  editorIds: ['systemd-conf', 'systemd-unit-file'],
  files: /\.(?:service|socket|timer|container|pod)$|\.(?:service|container)\.d\/[^/]+\.conf$/i,
  comment: lineComment,
  format: 'systemd',
  loading: {
    otherwise:
      'Install the line of {file} as the file that the unit names now, readable by root alone: `install -m 600 {file} /etc/NAME.env`.',
  },
});

const path = 'deploy/web.service';
const unit = (line: string) => `[Service]\nExecStart=/usr/bin/web\n${line}\nRestart=always\n`;
const moved = unit('EnvironmentFile=/etc/web.env');

export const examples: readonly FixExample[] = [
  { path, before: unit('Environment=KEY=«{base62:24}»'), after: moved },
  { path, before: unit('Environment="KEY=Bearer «{base62:24}»"'), after: moved },
  { path, before: unit("Environment='KEY=«{base62:24}»'"), after: moved },
  {
    path: 'web@.service',
    before: unit('EnvironmentFile=/etc/web.env\nEnvironment=KEY=a%%«{base62:24}»'),
    after: moved,
  },
  {
    path: 'web.service.d/override.conf',
    before: '[Service]\nEnvironment=KEY=«{base62:24}»\n',
    after: '[Service]\nEnvironmentFile=/etc/web.env\n',
  },
  { path, before: unit('Environment=KEY=«{base62:24}»\nEnvironment="KEY=b"'), refuse: /keep one place/ },
  { path, before: unit('Environment=KEY=«{base62:24}»\nEnvironment='), refuse: /keep one place/ },
  {
    path,
    before: unit('Environment=A=1 KEY=«{base62:24}»'),
    after: unit('Environment=A=1\nEnvironmentFile=/etc/web.env'),
  },
  {
    path,
    before: unit('Environment="KEY=Bearer «{base62:24}»" A=1 \'B=2 3\''),
    after: unit("Environment=A=1 'B=2 3'\nEnvironmentFile=/etc/web.env"),
  },
  { path, before: unit('Environment=KEY=1 KEY=«{base62:24}»'), refuse: /keep one place/ },
  { path, before: unit('Environment=A=\\x20 KEY=«{base62:24}»'), refuse: /EnvironmentFile/ },
  { path, before: unit('Environment=KEY=%h«{base62:24}»'), refuse: /refers/ },
  {
    path,
    before: unit('ExecStartPre=-/usr/bin/a --key=«{base62:24}» -v'),
    after: unit('ExecStartPre=-/usr/bin/a --key=${ACME_TOKEN} -v\nEnvironmentFile=/etc/web.env'),
  },
  {
    path,
    before: unit(
      'EnvironmentFile=/etc/web.env\nExecStop=/bin/sh -c "curl -H \'X-Key: «{base62:24}»\' https://example.net"',
    ),
    after: unit(
      'EnvironmentFile=/etc/web.env\nExecStop=/bin/sh -c "curl -H \'X-Key: ${ACME_TOKEN}\' https://example.net"',
    ),
  },
  { path, before: unit('ExecStop=:/usr/bin/a --key «{base62:24}»'), refuse: /LoadCredential/ },
  { path, before: unit('ExecStop=/usr/bin/a «{base62:24}» \\\n  -v'), refuse: /LoadCredential/ },
  { path, before: unit('ExecStop=/opt/«{base62:24}»/a'), refuse: /LoadCredential/ },
  { path, before: unit('# Environment=KEY=«{base62:24}»'), refuse: /EnvironmentFile/ },
];
