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
    loaders: [],
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
  { path, before: unit('Environment=A=1 KEY=«{base62:24}»'), refuse: /EnvironmentFile/ },
  { path, before: unit('Environment=KEY=%h«{base62:24}»'), refuse: /refers/ },
  { path, before: unit('ExecStart=/usr/bin/a --key «{base62:24}»'), refuse: /LoadCredential/ },
  { path, before: unit('# Environment=KEY=«{base62:24}»'), refuse: /EnvironmentFile/ },
];
