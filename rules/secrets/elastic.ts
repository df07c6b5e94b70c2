import { assigned } from '../assigned.ts';
import { decodeBase64 } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

/** An encoded key is base64 of `id:key`, both of which are known to be 20 to 24 characters. */
const isIdAndKey = (value: string): boolean => /^[\w-]{18,24}:[\w-]{20,24}$/.test(decodeBase64(value) ?? '');

export const rules = defineRules({
  'elastic-key': {
    kind: 'secret',
    title: 'Elastic API key',
    provider: 'Elastic',
    docs: 'https://www.elastic.co/docs/deploy-manage/api-keys/elasticsearch-api-keys',
    rotate: 'https://cloud.elastic.co/account/keys',
    envVar: 'ELASTIC_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['essu_', 'elastic', 'apikey', 'api_key', 'kibana', 'ec_api_key'],
    pattern: firstOf(
      standalone(/essu_[A-Za-z0-9+/_-]{40,200}={0,2}/),
      assigned(`${near('elastic|kibana', 'key|token')}|api_?key|(?<![a-z])ec_api_key`, /[A-Za-z0-9+/]{54,66}={0,2}/),
    ),
    accept: [(value) => value.startsWith('essu_') || isIdAndKey(value)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'elastic-key': {
    match: [
      'EC_API_KEY=«essu_{base62:60}==»',
      'curl -H "Authorization: ApiKey «{elasticKey}»" https://es:9200/',
      'client = Elasticsearch(url, api_key="«{elasticKey}»")',
      'output.elasticsearch:\n  hosts: ["https://es:9200"]\n  api_key: "«{elasticKey}»"',
    ],
    ignore: ['elasticsearch api_key: {base62:60}', 'essu_{base62:10}', 'ELASTIC_API_KEY=$ELASTIC_API_KEY'],
  },
};
