import { assigned } from '../../assigned.ts';
import { checksumEvidence, crc32 } from '../../checks.ts';
import { anyOf, atKeyword, embedded } from '../../finders.ts';
import { defineRules, type Evidence, type ExamplesOf } from '../../rule.ts';
import { cask, verifyCask } from './_cask.ts';
import { key39, verifyKey } from './_identifiableKeys.ts';

const base32Digits = 'abcdefghijklmnopqrstuvwxyz234567';

/** Lower-case base32 to byte values; what is left of the last byte is dropped. RFC 4648. */
function decodeBase32(text: string): number[] {
  const bytes: number[] = [];
  let buffer = 0;
  let bits = 0;
  for (const digit of text) {
    buffer = ((buffer << 5) | base32Digits.indexOf(digit)) & 0xffff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((buffer >> bits) & 0xff);
    }
  }
  return bytes;
}

/** Where the four bytes of the sum, lowest first, are scattered. */
const sumBytes = [22, 8, 7, 2] as const;
/** What the sum is combined with: one number for the tokens of users, one for those of applications. */
const salts = [0xe0b9692d, 0x1019f92e];

/** A CRC-32 of the 28 other bytes is spread over the token. https://github.com/microsoft/security-utilities (SEC101/102) */
function verifyLegacyToken(value: string): Evidence | undefined {
  const bytes = decodeBase32(value);
  const rest = bytes.filter((_byte, index) => !sumBytes.some((place) => place === index));
  const expected = sumBytes.reduce((sum, place, index) => sum + (bytes[place] ?? 0) * 256 ** index, 0);
  const sum = crc32(String.fromCharCode(...rest));
  return checksumEvidence(salts.some((salt) => (sum ^ salt) >>> 0 === expected));
}

const docs =
  'https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate';
const rotate = `${docs}#revoke-a-pat`;

export const rules = defineRules({
  'azure-devops-pat': {
    kind: 'secret',
    title: 'Azure DevOps personal access token',
    provider: 'Azure',
    docs,
    rotate,
    envVar: 'AZURE_DEVOPS_EXT_PAT',
    severity: 'error',
    confidence: 'high',
    keywords: ['azdo'],
    pattern: cask('AZDO'),
    verify: verifyCask,
  },
  'azure-devops-legacy-pat': {
    kind: 'secret',
    title: 'Azure DevOps personal access token (old form)',
    provider: 'Azure',
    docs,
    rotate,
    envVar: 'AZURE_DEVOPS_EXT_PAT',
    severity: 'error',
    confidence: 'high',
    keywords: [
      'azure_devops',
      'azuredevops',
      'azure-devops',
      'azure.devops',
      'ado_',
      'vsts',
      'vss_',
      'devops_',
      '@dev.azure.com',
      '@pkgs.dev.azure.com',
      '.visualstudio.com',
    ],
    pattern: anyOf(
      embedded(52, /(?<![a-z0-9])(?<secret>[a-z2-7]{52})@(?:pkgs\.)?dev\.azure\.com/),
      atKeyword(
        assigned(
          '(?:azure[_.-]?devops|ado_|vsts|vss_|devops_)[\\w.-]{0,30}?(?:pat|token|password|pass)',
          /[a-z2-7]{52}/,
        ),
      ),
      atKeyword(/\.visualstudio\.com[^\r\n]{0,80}?[:\s"'](?<secret>[a-z2-7]{52})(?![a-z0-9])/),
    ),
    accept: [(value) => /^[a-z2-7]{52}$/.test(value)],
    verify: verifyLegacyToken,
  },
  'azure-acr-key': {
    kind: 'secret',
    title: 'Azure Container Registry password',
    provider: 'Azure',
    docs: 'https://learn.microsoft.com/azure/container-registry/container-registry-authentication',
    rotate: 'https://learn.microsoft.com/cli/azure/acr/credential#az-acr-credential-renew',
    envVar: 'ACR_PASSWORD',
    severity: 'error',
    confidence: 'high',
    keywords: ['+acr', 'azcr', '.azurecr.io', 'acr_pass', 'acrpass'],
    pattern: anyOf(
      key39('+ACR'),
      cask('AZCR'),
      atKeyword(
        /\.azurecr\.io[^\r\n]{0,80}?(?:-p|--password)(?:=|\s{1,4})["']?(?<secret>[A-Za-z0-9+/=]{32})(?![\w+/=])/,
      ),
      atKeyword(assigned('acr_?pass(?:word)?', /[A-Za-z0-9+/=]{32}/)),
    ),
    verify: (value, candidate) => verifyKey('+ACR', ['ACRDflt0'])(value, candidate) ?? verifyCask(value),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'azure-devops-pat': {
    match: [
      'AZURE_DEVOPS_EXT_PAT=«{azureCask:AZDO}»',
      'git clone https://pat:«{azureCask:AZDO}»@dev.azure.com/acme/app/_git/app',
      'connection = Connection(base_url=url, creds=BasicAuthentication("", "«{azureCask:AZDO}»"))',
      '<add key="ClearTextPassword" value="«{azureCask:AZDO}»" />',
    ],
    ignore: [
      'resource "azdo_project" "main" {}',
      'export AZDO_PERSONAL_ACCESS_TOKEN=$(cat token)',
      '{base62:60}AZDO{base62:4}',
      '// tokens have AZDO at the 77th character',
    ],
  },
  'azure-devops-legacy-pat': {
    match: [
      'AZURE_DEVOPS_EXT_PAT=«{azureDevopsPat}»',
      'git clone https://user:«{base32:52}»@dev.azure.com/acme/app/_git/app',
      '"vstsToken": "«{base32:52}»"',
      "ado_pat = '«{azureDevopsPat}»'",
      'curl -u :$PAT https://acme.visualstudio.com/_apis/projects -H "x: «{base32:52}»"',
    ],
    ignore: [
      'AZURE_DEVOPS_EXT_PAT=$(System.AccessToken)',
      'azure_devops_project_id = "{base32:52}"',
      'git clone https://user@dev.azure.com/acme/app/_git/app',
      'ADO_TOKEN_URL=https://dev.azure.com/acme',
      'devops_token_hash: {hex:64}',
    ],
  },
  'azure-acr-key': {
    match: [
      'docker login acme.azurecr.io -u acme -p «{azureKey:+ACR}»',
      'ACR_PASSWORD=«{azureKey:+ACR}»',
      '"password": "«{azureCask:AZCR}»"',
      'docker login acme.azurecr.io --username acme --password «{base62:32}»',
      "imageRegistryCredentials: [{ server: 'acme.azurecr.io', username: 'acme', password: '«{azureKey:+ACR}»' }]",
    ],
    ignore: [
      'docker login acme.azurecr.io -u acme -p $ACR_PASSWORD',
      'image: acme.azurecr.io/app@sha256:{hex:64}',
      'ACR_PASSWORD=<registry password>',
      'docker pull acme.azurecr.io/app:{hex:32}',
    ],
  },
};
