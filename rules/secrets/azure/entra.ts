import { assigned } from '../../assigned.ts';
import { checksumEvidence, decodeBase64, hasDigit } from '../../checks.ts';
import { dayOf, validUntil } from '../../day.ts';
import { anyOf, atKeyword, embedded, withRelated } from '../../finders.ts';
import { defineRules, type Evidence, type ExamplesOf } from '../../rule.ts';
import { marvin32 } from './_marvin.ts';

const secretDigits = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~';

/**
 * The last three characters of a secret with `8Q~` are the first three digits, in base 66, of the Marvin32 of what stands before them; those with `7Q~`
 * have no checksum. https://github.com/microsoft/security-utilities
 */
function verifyClientSecret(value: string): Evidence | undefined {
  if (value.slice(3, 6) !== '8Q~') return undefined;
  let digits = '';
  for (let rest = marvin32(value.slice(0, -3), 'AadPwd00'); rest > 0; rest = Math.floor(rest / 66)) {
    digits = `${secretDigits[rest % 66]}${digits}`;
  }
  return checksumEvidence(digits.startsWith(value.slice(-3)));
}

/** The tenant and the application that the secret belongs to. */
const tenantOrClient =
  /(?:tenant|client|application|app)[_-]?id["']?[^\S\r\n]{0,4}[:=][^\S\r\n]{0,4}["']?(?<part>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/gi;

const issuer =
  /https:\/\/(?:login\.microsoftonline\.(?:com|us)|sts\.windows\.net|login\.partner\.microsoftonline\.cn)\//;

/** The claims of a JWT as a string of bytes, or nothing. */
const claims = (token: string) => decodeBase64(token.split('.')[1] ?? '') ?? '';

export const rules = defineRules({
  'azure-entra-client-secret': {
    kind: 'secret',
    title: 'Microsoft Entra ID client secret',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials?tabs=client-secret',
    rotate: 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
    envVar: 'AZURE_CLIENT_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['7q~', '8q~', 'azure_client_secret', 'arm_client_secret', 'aad_client_secret', 'azureclientsecret'],
    pattern: withRelated(
      anyOf(
        embedded(
          3,
          /(?:(?<![\w.~+/-])|(?<=\\[nrt])|(?<=%[0-9A-F]{2}))(?<secret>[\w.~-]{3}(?:7Q~[\w.~-]{31}|8Q~[\w.~-]{34}))(?![\w~/+-]|\.\w)/,
        ),
        atKeyword(assigned('(?:azure|arm|aad)_?client_?secret', /[\w.~!@#%^&*+/=?[\]-]{32,44}/)),
      ),
      tenantOrClient,
      400,
    ),
    accept: [hasDigit, (value) => !/^[0-9a-f-]{36}$/i.test(value)],
    verify: verifyClientSecret,
  },
  'azure-entra-token': {
    kind: 'secret',
    title: 'Microsoft Entra ID access or refresh token',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/entra/identity-platform/access-tokens',
    rotate: 'https://learn.microsoft.com/entra/identity/users/users-revoke-access',
    envVar: 'AZURE_ACCESS_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['eyj', 'refresh_token', 'refreshtoken', 'refresh-token'],
    pattern: anyOf(
      atKeyword(/(?<![\w.-])(?<secret>eyJ[\w-]{10,1000}\.eyJ[\w-]{40,4000}\.[\w-]{40,1000})(?![\w-]|\.\w)/),
      atKeyword(assigned('refresh[_-]?token', /[01]\.A[\w-]{20,200}\.[\w-]{100,2000}/)),
    ),
    accept: [(value) => !value.startsWith('eyJ') || issuer.test(claims(value))],
    verify: (value, { source }) => {
      const expiry = /"exp":(\d{9,11})/.exec(claims(value))?.[1];
      return expiry === undefined ? undefined : validUntil(dayOf(Number(expiry)), source.today);
    },
  },
  'azure-management-cert': {
    kind: 'secret',
    title: 'Azure management certificate',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/previous-versions/azure/azure-api-management-certs',
    rotate: 'https://learn.microsoft.com/previous-versions/azure/azure-api-management-certs',
    envVar: 'AZURE_MANAGEMENT_CERTIFICATE',
    severity: 'error',
    confidence: 'high',
    keywords: ['managementcertificate', 'management_certificate'],
    pattern: atKeyword(assigned('management_?certificate', /MII[A-Za-z0-9+/]{400,16000}={0,2}/)),
    reach: 17_000,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'azure-entra-client-secret': {
    match: [
      { path: '.env', text: 'AZURE_TENANT_ID={uuid}\nAZURE_CLIENT_ID={uuid}\nAZURE_CLIENT_SECRET=«{entraSecret}»' },
      '"ClientSecret": "«{entraSecret}»",',
      "credential = ClientSecretCredential(tenant_id, client_id, '«{base62:3}7Q~{base62:31}»')",
      'az login --service-principal -u {uuid} -p «{base62:3}8Q~{base62:30}.~{base62:2}» --tenant {uuid}',
      'export ARM_CLIENT_SECRET="«{base62:20}.~-{base62:11}»"',
      "client_secret = '«{base62:3}8Q~{base62:34}»'.",
    ],
    ignore: [
      'AZURE_CLIENT_SECRET=${{ secrets.AZURE_CLIENT_SECRET }}',
      '{base62:3}8Q~{base62:20}',
      'const secret = process.env.AZURE_CLIENT_SECRET;',
      'AZURE_CLIENT_SECRET_ID={uuid}',
      'x{base62:40}8Q~{base62:50}',
      'ARM_CLIENT_SECRET=<your-client-secret-from-the-portal-here>',
    ],
  },
  'azure-entra-token': {
    match: [
      'Authorization: Bearer «{entraToken}»',
      'const token = "«{entraToken}»";',
      '"refresh_token": "«0.A{base64url:40}.{base64url:400}»"',
      "refreshToken = '«1.A{base64url:60}.{base64url:600}»'",
      'az rest --headers "Authorization=Bearer «{entraToken}»"',
    ],
    ignore: [
      'Authorization: Bearer eyJ{base64url:40}.eyJ{base64url:200}.{base64url:86}',
      '"refresh_token": "{base64url:120}"',
      'if (token.startsWith("eyJ")) return decode(token);',
      'refresh_token = 0.A',
    ],
  },
  'azure-management-cert': {
    match: [
      '<PublishProfile ManagementCertificate="«MII{base64:2400}==»" />',
      '<Subscription\n  Id="{uuid}"\n  ManagementCertificate="«MII{base64:3100}=»" />',
      '$xml = \'<Subscription ManagementCertificate="«MII{base64:1800}»"/>\'',
    ],
    ignore: [
      '<PublishProfile ManagementCertificate="" />',
      'var thumb = config.ManagementCertificateThumbprint; // {HEX:40}',
      '<Subscription ManagementCertificate="MIIC..." />',
    ],
  },
};
