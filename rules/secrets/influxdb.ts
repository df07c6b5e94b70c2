import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone } from '../shapes.ts';

export const rules = defineRules({
  'influxdb-token': {
    kind: 'secret',
    title: 'InfluxDB token',
    provider: 'InfluxDB',
    docs: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
    rotate: 'https://cloud2.influxdata.com/',
    envVar: 'INFLUX_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['apiv3_', 'influx'],
    pattern: firstOf(standalone(/apiv3_[\w-]{60,120}/), assigned(near('influx', 'token|auth|passw'), /[\w-]{86}==/)),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'influxdb-token': {
    match: [
      'INFLUX_TOKEN=«{base64url:86}==»',
      'influxdb3 query --token «apiv3_{base62:86}»',
      'client = InfluxDBClient(url="http://db:8086", token="«{base64url:86}==»", org="acme")',
      '[[outputs.influxdb_v2]]\n  urls = ["http://db:8086"]\n  token = "«{base64url:86}==»"',
    ],
    ignore: ['INFLUX_TOKEN=$INFLUX_TOKEN', 'influxdb_token = {base62:40}', 'apiv3_{base62:12}'],
  },
};
