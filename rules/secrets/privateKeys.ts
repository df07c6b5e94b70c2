import { decodeBase64 } from '../checks.ts';
import { anyOf } from '../finders.ts';
import { keyEvidence, parsePem, pemReach } from '../pem.ts';
import { defineRules, type ExamplesOf, type Finder } from '../rule.ts';

const privateLabel = /PRIVATE KEY(?: BLOCK)?$/;

/** A block of any notation; certificates, requests, parameters and public keys are none. */
const block: Finder = ({ text }, at) => {
  const pem = parsePem(text, at);
  if (pem === undefined || !privateLabel.test(pem.label)) return undefined;
  const evidence = keyEvidence(pem);
  return evidence && { start: pem.start, end: pem.end, evidence: [evidence] };
};

const encodedBlock = /(?<![A-Za-z0-9+/])LS0tLS1CRUdJTi[A-Za-z0-9+/]{100,8192}={0,2}/y;

/** A whole PEM file in base64, as in a kubeconfig or a Kubernetes manifest. */
const encoded: Finder = ({ text }, at) => {
  encodedBlock.lastIndex = at;
  const value = encodedBlock.exec(text)?.[0];
  const start = value && decodeBase64(value.slice(0, 80));
  if (!start || !/^-----BEGIN [A-Z ]{0,30}PRIVATE KEY/.test(start)) return undefined;
  const weight = start.includes('ENCRYPTED') ? -1 : 1;
  return { start: at, end: at + value.length, evidence: [{ reason: 'the base64 of a private key in PEM', weight }] };
};

export const rules = defineRules({
  'private-key-pem': {
    kind: 'secret',
    title: 'Private key',
    provider: 'generic',
    docs: 'https://www.rfc-editor.org/rfc/rfc7468',
    envVar: 'PRIVATE_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['-----begin ', 'ls0tls1crudjti'],
    pattern: anyOf(block, encoded),
    reach: pemReach,
  },
  pkcs12: {
    kind: 'secret',
    title: 'PKCS #12 key store (PFX) in base64',
    provider: 'generic',
    docs: 'https://www.rfc-editor.org/rfc/rfc7292',
    envVar: 'PKCS12_BASE64',
    severity: 'error',
    confidence: 'medium',
    // SEQUENCE of two length bytes, INTEGER 3, SEQUENCE: the second length byte decides about the character before the keyword.
    keywords: ['ibazcc', 'ibazca'],
    before: 6,
    pattern:
      /(?<![A-Za-z0-9+/])(?<secret>MI[I-L][A-Za-z0-9+/]{2}[AQgw]IBAzC[AC][A-Za-z0-9+/]{200,4096}[A-Za-z0-9+/]{0,4096}={0,2})/,
    verify: () => ({ reason: 'its bytes begin as a PKCS #12 file does', weight: 0 }),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'private-key-pem': {
    match: [
      '«{pem:RSA_PRIVATE_KEY}»\n',
      'const key = `\n«{pem:EC_PRIVATE_KEY}»`;',
      '{"cert": "{pemEscaped:CERTIFICATE}", "key": "«{pemEscaped:PRIVATE_KEY}»\\n"}',
      'PRIVATE_KEY="«{pemEscaped:ENCRYPTED_PRIVATE_KEY}»"',
      'key: |\n  «{pem:OPENSSH_PRIVATE_KEY}»\n',
      '«{pem:PGP_PRIVATE_KEY_BLOCK}»',
      'tls.crt: {pemBase64:CERTIFICATE}\ntls.key: «{pemBase64:RSA_PRIVATE_KEY}»\n',
      'String key = "«-----BEGIN PRIVATE KEY-----\\n" +\n    "MIIEvQIBADAN{base64:52}\\n" +\n    "{base64:64}\\n" +\n    "-----END PRIVATE KEY-----»\\n";',
    ],
    ignore: [
      '{pem:CERTIFICATE}',
      '{pem:PUBLIC_KEY}',
      'const header = "-----BEGIN RSA PRIVATE KEY-----"; const footer = "-----END RSA PRIVATE KEY-----";',
      '-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA...\n-----END RSA PRIVATE KEY-----',
      '-----BEGIN PRIVATE KEY-----\n<your private key>\n-----END PRIVATE KEY-----',
      'if (text.includes("-----BEGIN PRIVATE KEY-----")) {\n  readThePrivateKeyFromTheConfiguration(andTheCertificateBesideIt, withItsPasswordToo);\n}\nstrip("-----END PRIVATE KEY-----")',
      'certificate-authority-data: {pemBase64:CERTIFICATE}',
      '-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE{base64:56}\n…\n{base64:35}=\n-----END EC PRIVATE KEY-----',
    ],
  },
  pkcs12: {
    match: ['"certificate": "«{pkcs12}»"', 'P12_BASE64=«{pkcs12}»', "pfx = base64.b64decode('«{pkcs12}»')"],
    ignore: ['MIIKIBAzCC{base64:20}', 'const magic = "IBAzCC";', 'image/png;base64,{base62:200}IBAzCC{base64:400}'],
  },
};
