import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { embedded } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'terraform-token': {
    kind: 'secret',
    title: 'HCP Terraform (Terraform Cloud) API token',
    provider: 'HashiCorp',
    docs: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    rotate: 'https://app.terraform.io/app/settings/tokens',
    envVar: 'TF_TOKEN_app_terraform_io',
    severity: 'error',
    confidence: 'high',
    keywords: ['.atlasv1.'],
    pattern: embedded(14, standalone(/[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}/)),
  },
  'vault-token': {
    kind: 'secret',
    title: 'Vault token',
    provider: 'HashiCorp',
    docs: 'https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes',
    rotate: 'https://developer.hashicorp.com/vault/docs/commands/token/revoke',
    envVar: 'VAULT_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: [
      'hvs.',
      'hvb.',
      'hvr.',
      'b.aaaaaq',
      'vault',
      'token: s.',
      'token=s.',
      'token: "s.',
      'token": "s.',
      'token = "s.',
    ],
    // Service, batch and recovery tokens; before Vault 1.10 their prefixes were `s.`, `b.` and `r.`.
    pattern: firstOf(
      standalone(/hv[sbr]\.[\w-]{24,300}/),
      standalone(/b\.AAAAAQ[\w-]{100,300}/),
      assigned(near('vault', 'token|auth'), /[sr]\.[A-Za-z0-9]{24}|b\.[\w-]{100,300}/),
      assigned('token', /s\.[A-Za-z0-9]{24}/),
    ),
    accept: [hasDigit],
  },
  'vault-unseal': {
    kind: 'secret',
    title: 'Vault unseal key',
    provider: 'HashiCorp',
    docs: 'https://developer.hashicorp.com/vault/docs/concepts/seal#shamir-seals',
    rotate: 'https://developer.hashicorp.com/vault/docs/commands/operator/rekey',
    envVar: 'VAULT_UNSEAL_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['unseal', 'recovery key '],
    pattern: assigned(
      '(?:unseal(?:[ _-]?keys?)?|recovery key) {0,2}_?\\d{0,2}|unseal_keys_(?:b64|hex)"?[:=]\\s{0,8}\\[',
      /[A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{44}|[0-9a-f]{64,66}/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'terraform-token': {
    match: [
      'credentials "app.terraform.io" {\n  token = "«{base62:14}.atlasv1.{base62:67}»"\n}',
      'TF_TOKEN_app_terraform_io=«{base62:14}.atlasv1.{base62:60}»',
      '{"credentials":{"app.terraform.io":{"token":"«{base62:14}.atlasv1.{base62:67}»"}}}',
    ],
    ignore: [
      'a token holds .atlasv1. in its middle',
      '{base62:14}.atlasv1.{base62:20}',
      'token = "$' + '{local.id}.atlasv1.$' + '{local.secret}"',
    ],
  },
  'vault-token': {
    match: [
      'export VAULT_TOKEN="«hvs.{base62:95}»"',
      "vault = hvac.Client(url=url, token='«s.{base62:24}»')",
      'curl -H "X-Vault-Token: «s.{base62:24}»" $VAULT_ADDR/v1/sys/health',
      'root_token: «hvb.{base64url:150}a»',
      'Authorization: Bearer «b.AAAAAQ{base64url:155}a»',
      'vault:\n  auth: token\n  token: «s.{base62:24}»',
    ],
    ignore: [
      'hvs.',
      'vault_token = s.getVaultTokenFromSecretStore()',
      'path: hvb.internal.example.org',
      'X-Vault-Token: $VAULT_TOKEN',
    ],
  },
  'vault-unseal': {
    match: [
      'Unseal Key 1: «{base64:44}»\nUnseal Key 2: «{base64:43}=»',
      'VAULT_UNSEAL_KEY_1=«{hex:66}»',
      'vault operator unseal «{base64:43}=»',
      '"unseal_keys_b64": [ "«{base64:44}»" ]',
    ],
    ignore: [
      'Unseal Key (will be hidden):',
      'vault operator unseal $UNSEAL_KEY',
      'Unseal Progress: 1/3, Unseal Nonce: {uuid}',
      'unseal_key: {hex:20}',
    ],
  },
};
