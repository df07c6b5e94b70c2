import { decodeBase64 } from '../checks.ts';
import { meaningOf } from '../credential/evidence/name.ts';
import { isProse, mentionsAField, objectionTo } from '../credential/evidence/shape.ts';
import { oneOf } from '../oneOf.ts';
import { isPlaceholder } from '../placeholders.ts';
import { looksRandom } from '../randomness.ts';
import { defineRules, type ExamplesOf, type Match, type SectionFinder } from '../rule.ts';

/** How far a manifest may reach before and after its `kind`. */
const reach = 32_768;

/** Entries that are no secret themselves. */
const publicName = new RegExp(
  `^(?:${oneOf(
    // Whose it is and where, also behind a word: `db_user`
    /(?:\w{1,24}[_-])?(?:user(?:name)?|login|host(?:name)?|port|db(?:name)?|database|namespace|name|e?mail|region|endpoint|server|issuer|id|client-?id|tenant-?id|bucket|cert(?:ificate)?|public[_-]?key)/,
    // Certificates and what else everybody may know
    /clientId|(?:tls\.|root-?)?ca(?:\.crt|\.pem)?|tls\.crt|known_hosts|type|url|project/,
  )})$`,
  'i',
);

/** What a password was hashed to, in an htpasswd file. */
const passwordHash = /^[\w.@-]{1,64}:\{SHA\}/;

/** `-----BEGIN … KEY-----` with nothing before its end. */
const emptyKey = /^-----BEGIN [A-Z ]{1,40}-----\s*-----END/;

/** `my-oauth-client-secret`: what stands there to be replaced. `user:password` is given together. */
const saysWhatItIs = (value: string) => !value.includes(':') && mentionsAField(value);

/** Words under a name that says nothing of a credential: `method: POST`, `note: this is a test`. */
const isSetting = (name: string, value: string) =>
  meaningOf(name) === undefined && (/^[A-Za-z,_-]{1,24}$/.test(value) || isProse(value)) && !looksRandom(value);

/** A value that stands where a secret should; the finding is kept, at a low confidence, so that no other rule guesses at it. */
const isNoSecret = (name: string, value: string) =>
  passwordHash.test(value) ||
  emptyKey.test(value) ||
  saysWhatItIs(value) ||
  isSetting(name, value) ||
  (objectionTo(value) !== undefined && !/:\/\/[^/\s]*@/.test(value));

/** `data:` or `stringData:` alone on its line, in YAML, or opening an object in JSON. */
const section = /^[ \t]{0,40}"?(data|stringData)"?:[ \t]{0,8}\{?[ \t]{0,8}(?:#.*)?$/;
const entry = /^[ \t]{1,60}["']?([\w.-]{1,253})["']?:[ \t]{0,8}(["']?)/;

/** A URL with a user and a password: it has rules of its own, which know placeholders. */
const urlWithPassword = /^[a-z][\w+.-]{1,24}:\/\/[^/\s]{0,200}:[^/\s]{1,200}@/i;

function isSecretValue(encoded: boolean, value: string): boolean {
  if (value.length < 4 || isPlaceholder(value) || /^[|>&*{[]/.test(value) || value.includes('{{')) return false;
  if (!encoded) return !value.includes('${') && !value.includes('$(') && !urlWithPassword.test(value);
  if (!/^[A-Za-z0-9+/]{4,}={0,2}$/.test(value)) return false;
  const decoded = decodeBase64(value)?.trim() ?? '';
  return decoded.length >= 3 && !isPlaceholder(decoded) && !/^(?:true|false|-?\d{1,5}|\$\{.*)$/.test(decoded);
}

const indentOf = (line: string) => line.length - line.trimStart().length;

/** A value, its name, and where it starts. */
interface Entry {
  readonly name: string;
  readonly start: number;
  readonly value: string;
}

/** The value of an entry of one line at `offset` in the text, or of a block of one line below it. */
function valueIn(line: string, below: readonly string[], offset: number): Entry | undefined {
  const [opening, name = '', quote = ''] = entry.exec(line) ?? [];
  if (opening === undefined || publicName.test(name)) return undefined;
  const rest = line.slice(opening.length);
  const end = quote === '' ? rest.search(/\s#/) : rest.indexOf(quote);
  const value = (end < 0 ? rest : rest.slice(0, end)).trimEnd().replace(/,$/, '');
  if (!/^[|>][-+]?$/.test(value)) return { name, start: offset + opening.length, value };
  const [only = '', next = ''] = below;
  const isDeeper = (other: string) => other.trim() !== '' && indentOf(other) > indentOf(line);
  return isDeeper(only) && !isDeeper(next)
    ? { name, start: offset + line.length + 1 + indentOf(only), value: only.trim() }
    : undefined;
}

const inBase64 = { reason: 'a value of a Secret: base64 is no encryption', weight: 0 };
const inPlain = { reason: 'a value of a Secret', weight: 0 };
const noSecret = { reason: 'a setting, a hash, an empty key, or the name of what is to be put here', weight: -1 };

/** The secret in a line of a section, if it has one. */
function secretIn(line: string, below: readonly string[], offset: number, encoded: boolean): Match | undefined {
  const found = valueIn(line, below, offset);
  if (found === undefined || !isSecretValue(encoded, found.value)) return undefined;
  const plain = encoded ? (decodeBase64(found.value)?.trim() ?? '') : found.value;
  const evidence = [encoded ? inBase64 : inPlain, ...(isNoSecret(found.name, plain) ? [noSecret] : [])];
  return { start: found.start, end: found.start + found.value.length, evidence };
}

const kind = /kind["']?:\s{0,4}["']?[Ss]ecret["']?\s{0,4}(?:[,}\r\n#]|$)/;
const kindHere = new RegExp(kind, 'y');
const nextKind = new RegExp(kind, 'g');

/** Whether the `kind` of a Secret stands at an offset. */
function isKind(text: string, at: number): boolean {
  kindHere.lastIndex = at;
  return kindHere.test(text);
}

/** The document around a `kind`: to the next Secret on either side, which keeps many of them linear, or to a line of `---`. */
function documentAround(text: string, at: number): { from: number; to: number } {
  let previous = at;
  do previous = previous === 0 ? -1 : text.lastIndexOf('kind', previous - 1);
  while (previous > at - reach && previous >= 0 && !isKind(text, previous));
  const from = Math.max(0, previous, at - reach);
  nextKind.lastIndex = at + 1;
  const to = Math.min(nextKind.exec(text)?.index ?? text.length, at + reach);
  const opening = text.slice(from, at).lastIndexOf('\n---');
  const closing = text.slice(at, to).search(/\n---/);
  return { from: opening < 0 ? from : from + opening + 4, to: closing < 0 ? to : at + closing };
}

const manifest: SectionFinder = ({ text }, at) => {
  if (!isKind(text, at)) return [];
  const { from, to } = documentAround(text, at);
  const found: Match[] = [];
  let offset = from;
  let inside: { readonly indent: number; readonly encoded: boolean } | undefined;
  const lines = text.slice(from, to).split('\n');
  for (const [index, line] of lines.entries()) {
    const indent = indentOf(line);
    const opened = section.exec(line.trimEnd())?.[1];
    if (opened !== undefined) {
      inside = { indent, encoded: opened === 'data' };
    } else if (inside !== undefined && line.trim() !== '') {
      if (indent <= inside.indent) inside = undefined;
      const secret = inside && secretIn(line, lines.slice(index + 1, index + 3), offset, inside.encoded);
      if (secret !== undefined) found.push(secret);
    }
    offset += line.length + 1;
  }
  return found;
};

/** Six and sixteen characters; the token of the manual, abcdef.0123456789abcdef, is a walk over the keyboard. */
const bootstrap =
  /(?:kubeadm[\s\S]{0,240}?--(?:discovery-|tls-bootstrap-)?token[ =]["']?|bootstrap-?tokens?["']?:[\s\S]{0,240}?\btoken["']?:\s{0,4}["']?|tlsBootstrapToken["']?:\s{0,4}["']?)(?<secret>[a-z0-9]{6}\.[a-z0-9]{16})(?![\w.])/i;

export const rules = defineRules({
  'kubernetes-secret': {
    kind: 'secret',
    title: 'Value of a Kubernetes Secret',
    provider: 'Kubernetes',
    docs: 'https://kubernetes.io/docs/concepts/configuration/secret/',
    envVar: 'KUBERNETES_SECRET',
    severity: 'error',
    confidence: 'medium',
    keywords: ['kind: secret', 'kind: "secret', "kind: 'secret", 'kind": "secret', 'kind":"secret'],
    pattern: manifest,
    // The pattern of the next `kind` may begin where the manifest ends.
    reach: reach + 64,
  },
  'kubernetes-bootstrap': {
    kind: 'secret',
    title: 'Kubernetes bootstrap token',
    provider: 'Kubernetes',
    docs: 'https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/',
    envVar: 'KUBEADM_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['kubeadm', 'bootstraptoken', 'bootstrap-token', 'tlsbootstraptoken'],
    pattern: bootstrap,
  },
});

const head = 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\n';

export const examples: ExamplesOf<typeof rules> = {
  'kubernetes-secret': {
    match: [
      `${head}type: Opaque\ndata:\n  username: YWRtaW4=\n  password: «{base62:24}»\n  api-key: "«{base62:28}»"\n`,
      `${head}stringData:\n  # the database\n  db-password: «{password:14}»\n`,
      `apiVersion: v1\ndata:\n  token: «{base62:40}»\nkind: Secret\nmetadata:\n  labels:\n    app: {base62:24}\n---\nkind: ConfigMap\ndata:\n  token: {base62:24}\n`,
      '{\n  "kind": "Secret",\n  "data": {\n    "password": "«{base62:32}»",\n    "tls.crt": "{base62:200}"\n  }\n}\n',
      `${head}data:\n  .dockercfg: |\n    «{base62:64}»\ntype: kubernetes.io/dockercfg\n`,
      `items:\n- apiVersion: v1\n  kind: Secret\n  data:\n    key: '«{base62:24}»'\n`,
    ],
    ignore: [
      `${head}data:\n  password: {{ .Values.password | b64enc }}\n  user: YWRtaW4=\n`,
      `${head}stringData:\n  client_id: my-client-{base62:12}\n  tls.ca: {base62:24}\n`,
      `${head}data:\n  password: Y2hhbmdlbWU=\n  other: \${PASSWORD_BASE64}\n`,
      `${head}stringData:\n  DATABASE_URL: postgresql://<user>:<pass>@db/shop\n`,
      'kind: SecretStore\nspec:\n  data:\n    password: {base62:24}\n',
      'kind: SealedSecret\ndata:\n  password: {base62:64}\n',
      'kind: ConfigMap\ndata:\n  password: {base62:24}\n---\nkind: Secret\nmetadata:\n  name: {base62:24}\n',
      'resources:\n  - kind: Secret\n    name: {base62:24}\n',
    ],
  },
  'kubernetes-bootstrap': {
    match: [
      'kubeadm join 10.0.0.1:6443 --token «{alnum:6}.{alnum:16}» --discovery-token-ca-cert-hash sha256:{hex:64}',
      'sudo kubeadm join api:6443 \\\n  --discovery-token-ca-cert-hash sha256:{hex:64} \\\n  --token «{alnum:6}.{alnum:16}»',
      'bootstrapTokens:\n- groups:\n  - system:bootstrappers\n  token: "«{alnum:6}.{alnum:16}»"',
      'discovery:\n  bootstrapToken:\n    apiServerEndpoint: api:6443\n    token: «{alnum:6}.{alnum:16}»',
    ],
    ignore: [
      'kubeadm join 10.0.0.1:6443 --token abcdef.0123456789abcdef',
      'kubeadm token create --print-join-command',
      'bootstrapToken: {{ token }}',
      'kubeadm join --token $TOKEN; curl v1.21.0/{alnum:6}.{alnum:16}',
    ],
  },
};
