import { decodeBase64 } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

/** In base64, `-----BEGIN`; in groups of four, as base64 comes, so that the bound covers keys of 4,096 bits. */
const encodedPem = 'LS0tLS1CRUdJTi(?:[A-Za-z0-9+/]{4}){25,2000}[A-Za-z0-9+/]{0,3}={0,2}';

export const rules = defineRules({
  'kubeconfig-cert': {
    kind: 'secret',
    title: 'Kubernetes client key in a kubeconfig',
    provider: 'Kubernetes',
    docs: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
    rotate: 'https://kubernetes.io/docs/tasks/administer-cluster/certificates/',
    envVar: 'KUBE_CLIENT_KEY_DATA',
    severity: 'error',
    confidence: 'high',
    keywords: ['client-key-data', 'client_key_data', 'clientkeydata', 'client_key'],
    pattern: new RegExp(
      `client[-_]?key(?:[-_]?data)?\\\\?["']?\\s{0,4}[:=]\\s{0,4}(?:base64decode\\()?\\\\?["']?(?<secret>${encodedPem})`,
      'i',
    ),
    accept: [(value) => decodeBase64(value.slice(0, 64))?.includes('PRIVATE KEY') === true],
    verify: () => ({ reason: 'it decodes to a private key in PEM', weight: 0 }),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'kubeconfig-cert': {
    match: [
      'users:\n- name: admin\n  user:\n    client-certificate-data: {base64:200}\n    client-key-data: «{pemKey:300}»\n',
      '{"user":{"client-key-data":"«{pemKey:400}»"}}',
      'client_key = base64decode("«{pemKey:300}»")',
    ],
    ignore: [
      'client-key-data: LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t{base64:300}',
      'client-key-data: REDACTED',
      'client-key: /etc/kubernetes/pki/admin.key # or client-key-data',
      'client_key = base64decode(var.client_key)',
    ],
  },
};
