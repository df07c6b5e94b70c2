import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf } from '../shapes.ts';

const nearOcid = '(?<=ocid1\\.[a-z]{2,20}\\.[^]{0,1500})';

export const rules = defineRules({
  'oracle-oci': {
    kind: 'secret',
    title: 'Oracle Cloud API signing key or its pass phrase',
    provider: 'Oracle',
    docs: 'https://docs.oracle.com/en-us/iaas/Content/API/Concepts/apisigningkey.htm',
    rotate: 'https://cloud.oracle.com/identity/domains/my-profile/api-keys',
    envVar: 'TF_VAR_private_key',
    severity: 'error',
    confidence: 'high',
    keywords: ['-----begin', 'pass_phrase', 'private_key_password'],
    // What makes a private key one of Oracle's is the OCID of its user or tenancy beside it.
    pattern: firstOf(
      new RegExp(
        `${nearOcid}(?<secret>-----BEGIN (?:RSA )?PRIVATE KEY-----[A-Za-z0-9+/=\\s\\\\"',+]{100,4096}-----END (?:RSA )?PRIVATE KEY-----)`,
      ),
      assigned(`${nearOcid}(?:pass_phrase|private_key_password)`, /[^\s"'`$<{][^\s"'`]{5,80}/),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'oracle-oci': {
    match: [
      '{"user": "ocid1.user.oc1..{alnum:60}", "key_content": "«-----BEGIN PRIVATE KEY-----\\n{base64:400}\\n-----END PRIVATE KEY-----»"}',
      '[DEFAULT]\nuser=ocid1.user.oc1..{alnum:60}\nfingerprint=aa:bb\npass_phrase=«{password:16}»\n',
      'tenancy_ocid = "ocid1.tenancy.oc1..{alnum:60}"\nprivate_key = <<EOT\n«-----BEGIN RSA PRIVATE KEY-----\n{base64:64}\n{base64:64}\n-----END RSA PRIVATE KEY-----»\nEOT',
    ],
    ignore: [
      'key: -----BEGIN PUBLIC KEY-----\n{base64:64}\n-----END PUBLIC KEY-----',
      'user=ocid1.user.oc1..{alnum:60}\npass_phrase=${OCI_PASS_PHRASE}',
      '-----BEGIN PRIVATE KEY-----\n{base64:200}\n-----END PRIVATE KEY-----',
      'pass_phrase={password:16}',
    ],
  },
};
