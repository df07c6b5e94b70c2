import { assigned } from '../assigned.ts';
import { hasDigit, minimumEntropy } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, unlikeIdentifier } from '../shapes.ts';

export const rules = defineRules({
  'ibm-cloud-key': {
    kind: 'secret',
    title: 'IBM Cloud API key',
    provider: 'IBM',
    docs: 'https://cloud.ibm.com/docs/account?topic=account-userapikey',
    rotate: 'https://cloud.ibm.com/iam/apikeys',
    envVar: 'IBMCLOUD_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['ibm', 'bluemix', 'watson', 'ic_api_key', 'iam_apikey', 'iamauthenticator'],
    pattern: firstOf(
      assigned(
        `${near('ibm|bluemix|watson', 'key|token')}|(?<![a-z])ic_api_key|iam_apikey|IAMAuthenticator`,
        /[\w-]{44}/,
      ),
      nearby(['ibm'], '{base64url:44}'),
    ),
    accept: [hasDigit, minimumEntropy(3.5), unlikeIdentifier],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'ibm-cloud-key': {
    match: [
      'IBMCLOUD_API_KEY=«{base64url:43}q»',
      'provider "ibm" {\n  ibmcloud_api_key = "«{base62:44}»"\n}',
      "authenticator = IAMAuthenticator('«{base62:44}»')",
      'ibmcloud login --apikey «{base62:44}»',
    ],
    ignore: [
      'ibmcloud login --apikey $IBMCLOUD_API_KEY',
      'ibm_key = the_key_of_ibm_is_read_from_the_environment_',
      'WATSON_API_KEY={base62:20}',
      'iam_apikey_description = "created for the pipeline"',
    ],
  },
};
