import { assigned } from '../assigned.ts';
import { withRelated } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { after, firstOf, near, standalone, uuid } from '../shapes.ts';

const id = /AKLT[A-Za-z0-9_-]{36,60}/;
const secret = /[A-Za-z0-9+/]{50,80}={0,2}/;

export const rules = defineRules({
  'volcengine-key': {
    kind: 'secret',
    title: 'Volcengine access key or Ark API key',
    provider: 'VolcEngine',
    docs: 'https://www.volcengine.com/docs/6291/65568',
    rotate: 'https://console.volcengine.com/iam/keymanage/',
    envVar: 'VOLC_SECRETKEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['aklt', 'volc', 'ark_api_key', 'secret'],
    pattern: withRelated(
      firstOf(
        standalone(id),
        assigned(near('volc', 'secret[_-]?(?:access[_-]?)?key|sk'), secret),
        assigned('secret', after(id, secret)),
        assigned(`${near('volc', 'api[_-]?key')}|(?<![a-z])ark_api_key`, uuid),
      ),
      /(?<![A-Za-z0-9])(?<part>AKLT[A-Za-z0-9_-]{36,60})(?![A-Za-z0-9])/,
      300,
    ),
    verify: (value) =>
      value.startsWith('AKLT')
        ? { reason: 'an access key id opens nothing without its secret', weight: -1 }
        : undefined,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'volcengine-key': {
    match: [
      'VOLC_ACCESSKEY=«AKLT{base62:47}»',
      'volcengine:\n  secret_key: «{base62:58}==»',
      'ARK_API_KEY="«{uuid}»"',
      '{"ak": "«AKLT{base62:47}»", "secret": "«{base62:58}==»"}',
    ],
    ignore: [
      'VOLC_SECRETKEY=$VOLC_SECRETKEY',
      'AKLT{base62:12}',
      'ark_model_id = {uuid}',
      'volcengine_region = cn-beijing',
    ],
  },
};
