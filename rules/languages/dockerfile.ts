import { defineLanguage, type FixExample } from '../language.ts';

/** https://docs.docker.com/build/building/secrets/ */
export const language = defineLanguage({
  id: 'dockerfile',
  editorIds: ['dockerfile'],
  files: /(?:^|\/)(?:(?:Dockerfile|Containerfile)(?:\.[\w.-]+)?|[\w.-]+\.dockerfile)$/i,
  comment: { open: '#', ownLine: true, continued: /\\$/ },
  format: 'dockerfile',
  loading: {
    loaders: [
      {
        file: /^(?:docker-)?compose(?:[.-][\w-]+)*\.ya?ml$/,
        text: /^\s+build:/m,
        note: 'For Docker Compose, hand it to the build with `build: { secrets: [{name}] }`, and declare it at the top level, `secrets: { {name}: { environment: {name} } }`; it reads {file} by itself.',
      },
    ],
    otherwise:
      'Build with the variable set: `set -a; . ./{file}; set +a; docker build --secret id={name},env={name} .`',
  },
});

export const examples: readonly FixExample[] = [
  {
    before: 'FROM alpine\nRUN curl -H "Authorization: Bearer «{base62:24}»" https://example.net\n',
    after:
      '# syntax=docker/dockerfile:1\nFROM alpine\nRUN --mount=type=secret,id=ACME_TOKEN,env=ACME_TOKEN curl -H "Authorization: Bearer ${ACME_TOKEN:?ACME_TOKEN is not set}" https://example.net\n',
  },
  {
    before: 'FROM alpine\nRUN <<EOF\nset -e\nlogin «{base62:24}»\nEOF\nUSER a\n',
    after:
      '# syntax=docker/dockerfile:1\nFROM alpine\nRUN --mount=type=secret,id=ACME_TOKEN,env=ACME_TOKEN <<EOF\nset -e\nlogin "${ACME_TOKEN:?ACME_TOKEN is not set}"\nEOF\nUSER a\n',
  },
  {
    before: "FROM alpine\nRUN cat <<'EOF' > /a\nkey=«{base62:24}»\nEOF\n",
    after:
      '# syntax=docker/dockerfile:1\nFROM alpine\nRUN --mount=type=secret,id=ACME_TOKEN,env=ACME_TOKEN cat <<EOF > /a\nkey=${ACME_TOKEN:?ACME_TOKEN is not set}\nEOF\n',
  },
  {
    before: '\uFEFF# check=skip=all\nFROM alpine\nRUN login «{base62:24}»\n',
    after:
      '\uFEFF# syntax=docker/dockerfile:1\n# check=skip=all\nFROM alpine\nRUN --mount=type=secret,id=ACME_TOKEN,env=ACME_TOKEN login "${ACME_TOKEN:?ACME_TOKEN is not set}"\n',
  },
  { before: 'FROM alpine\nRUN <<EOF python3\nlogin("«{base62:24}»")\nEOF\n', refuse: /no shell/ },
  { before: 'FROM alpine\nRUN <<EOF\n#!/usr/bin/python3\nlogin("«{base62:24}»")\nEOF\n', refuse: /no shell/ },
  { before: 'FROM alpine\nRUN <<EOF bash\nlogin «{base62:24}»\nEOF\n', refuse: /<<"EOF" bash/ },
  { before: 'FROM alpine\nCOPY <<EOF /a\nRUN «{base62:24}»\nEOF\n', refuse: /image/ },
  { before: '# escape=`\nFROM windows\nRUN login «{base62:24}»\n', refuse: /escape character/ },
  { before: 'FROM alpine\nENV KEY=«{base62:24}»\n', refuse: /--env-file/ },
];
