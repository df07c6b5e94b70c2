import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'ovh-key': {
    kind: 'secret',
    title: 'OVHcloud application secret or consumer key',
    provider: 'OVH',
    docs: 'https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api?id=kb_article_view&sysparm_article=KB0042777',
    rotate: 'https://manager.eu.ovhcloud.com/iam/#/api-keys',
    envVar: 'OVH_APPLICATION_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['ovh'],
    pattern: assigned(
      near('ovh', 'application[_-]?(?:key|secret)|consumer[_-]?key|secret|api[_-]?key'),
      /[A-Za-z0-9]{32}|[A-Za-z0-9]{16}/,
    ),
    accept: [hasDigit],
    verify: (value) =>
      value.length === 16 ? { reason: 'an application key is the public half of the pair', weight: -1 } : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'ovh-key': {
    match: [
      'OVH_APPLICATION_KEY=«{hex:16}»\nOVH_APPLICATION_SECRET=«{hex:32}»',
      'client = ovh.Client(application_secret="«{base62:32}»")',
      'export OVH_CONSUMER_KEY="«{base62:32}»"',
    ],
    ignore: [
      'OVH_ENDPOINT=ovh-eu',
      'OVH_CONSUMER_KEY=$OVH_CONSUMER_KEY',
      'ovh_secret_name: {hex:32}',
      'ovh_application_key = missing',
    ],
  },
};
