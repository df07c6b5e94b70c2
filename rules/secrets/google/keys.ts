import { decodeBase64 } from '../../checks.ts';
import { anyOf, atKeyword, textAround } from '../../finders.ts';
import { keyEvidence, parsePem, pemReach } from '../../pem.ts';
import { defineRules, type ExamplesOf, type Finder } from '../../rule.ts';
import { isRandomBase64, secretNear } from '../../secretAccessKey.ts';
import { standalone } from '../../shapes.ts';

/** The private key of a service account's JSON, whose other fields stand around it in any order. */
const serviceAccountKey: Finder = ({ text }, at) => {
  if (!/private_key\\{0,3}["']?\s{0,4}[:=]\s{0,4}\\{0,3}["'`]$/.test(text.slice(Math.max(0, at - 32), at)))
    return undefined;
  const pem = parsePem(text, at);
  const evidence = pem && keyEvidence(pem);
  if (evidence === undefined || pem === undefined) return undefined;
  const around = text.slice(Math.max(0, at - 800), at) + text.slice(pem.end, pem.end + 1600);
  return /service_account|client_x509_cert_url|\.iam\.gserviceaccount\.com/.test(around)
    ? { start: at, end: pem.end, evidence: [evidence, { reason: 'a field of a service account', weight: 1 }] }
    : undefined;
};

/** The base64 of `{"type"`, with or without a line break. */
const encodedJson = /(?<![A-Za-z0-9+/])(?:eyJ|ewogICJ)0eXBlI[A-Za-z0-9+/]{1000,8192}={0,2}/y;

/** The whole file in base64, as CI variables hold it. */
const encodedServiceAccount: Finder = ({ text }, at) => {
  encodedJson.lastIndex = at;
  const value = encodedJson.exec(text)?.[0];
  return value !== undefined && /"type":\s{0,4}"service_account"/.test(decodeBase64(value.slice(0, 80)) ?? '')
    ? { start: at, end: at + value.length }
    : undefined;
};

const findHmacId = atKeyword(standalone(/GOOG(?:[A-Z0-9]{57}|[A-Z0-9]{20})/));

const hmacSecret: Finder = (source, at) => {
  const id = findHmacId(source, at);
  const secret = id && secretNear(source.text, id);
  return id && secret && { ...secret, related: [id] };
};

export const rules = defineRules({
  'google-api-key': {
    kind: 'secret',
    title: 'Google API key',
    provider: 'Google',
    docs: 'https://cloud.google.com/docs/authentication/api-keys',
    rotate: 'https://console.cloud.google.com/apis/credentials',
    envVar: 'GOOGLE_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['aiza', 'aq.ab8'],
    pattern: standalone(/(?:AIza[\w-]{35}|AQ\.Ab8[\w-]{40,60})/),
    verify: (_value, candidate) =>
      /firebaseapp\.com|google-services\.json|GoogleService-Info/.test(
        candidate.source.path + textAround(candidate, 400, 400),
      )
        ? { reason: 'the configuration of a Firebase app is public by design; restrict the key', weight: -1 }
        : undefined,
  },
  'google-service-account': {
    kind: 'secret',
    title: 'Google service account key',
    provider: 'Google',
    docs: 'https://cloud.google.com/iam/docs/keys-create-delete',
    rotate: 'https://console.cloud.google.com/iam-admin/serviceaccounts',
    envVar: 'GOOGLE_PRIVATE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['-----begin private key-----', '-----begin rsa private key-----', 'eyj0exbli', 'ewogicj0exbli'],
    pattern: anyOf(serviceAccountKey, encodedServiceAccount),
    reach: pemReach,
  },
  'google-gcs-hmac': {
    kind: 'secret',
    title: 'Google Cloud Storage HMAC secret',
    provider: 'Google',
    docs: 'https://cloud.google.com/storage/docs/authentication/hmackeys',
    rotate: 'https://console.cloud.google.com/storage/settings',
    envVar: 'GCS_SECRET_ACCESS_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['GOOG'],
    pattern: hmacSecret,
    accept: [isRandomBase64],
  },
});

const email = '"client_email": "robot@acme.iam.gserviceaccount.com"';

export const examples: ExamplesOf<typeof rules> = {
  'google-api-key': {
    match: [
      'const key = "«AIza{base64url:34}a»";',
      '<meta-data android:name="com.google.android.geo.API_KEY" android:value="«AIza{base64url:34}a»"/>',
      'https://maps.googleapis.com/maps/api/js?key=«AIza{base64url:34}a»&callback=init',
      'GEMINI_API_KEY=«AQ.Ab8{base64url:49}a»',
      'apiKey: "«AIza{base64url:34}a»",\n  authDomain: "acme.firebaseapp.com",',
    ],
    ignore: [
      'AIza{base64url:20}',
      'key.startsWith("AIza")',
      '{base62:20}AIza{base64url:35}',
      'AIza... (39 characters)',
    ],
  },
  'google-service-account': {
    match: [
      `{"type": "service_account", "private_key": "«{pemEscaped:PRIVATE_KEY}»\\n", ${email}}`,
      `{\n  ${email},\n  "private_key": "«{pemEscaped:PRIVATE_KEY}»\\n"\n}`,
      'GOOGLE_CREDENTIALS=\'{"type":"service_account","private_key":"«{pemEscaped:PRIVATE_KEY}»\\n"}\'',
      'GCP_KEY=«ewogICJ0eXBlIjogInNlcnZpY2VfYWNjb3VudCIsCiAg{base64:1600}==»',
    ],
    ignore: [
      '{"key": "{pemEscaped:PRIVATE_KEY}"}',
      '{"type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\n...\\n-----END PRIVATE KEY-----\\n"}',
      '{"type": "service_account", "private_key": "-----BEGIN PRIVATE KEY-----\\nYOUR_KEY\\n-----END PRIVATE KEY-----\\n"}',
      'eyJ0eXBlIjoibWVzc2FnZSIsImJvZHki{base64:1200}',
    ],
  },
  'google-gcs-hmac': {
    match: [
      'access_id: GOOG1E{ALNUM:55}\nsecret: «{base64:40}»',
      '[Credentials]\ngs_access_key_id = GOOG{ALNUM:20}\ngs_secret_access_key = «{base64:40}»',
      'Storage("GOOG{ALNUM:20}", "«{base64:40}»")',
    ],
    ignore: [
      'google: "{base64:40}"',
      'GOOG1E{ALNUM:55}\nhash: {hex:40}',
      'access_id: GOOG{ALNUM:8}\nsecret: {base64:40}',
      'symbol = "GOOG"; id = "{base64:40}"',
    ],
  },
};
