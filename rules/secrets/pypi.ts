import { decodeBase64 } from '../checks.ts';
import { defineRules, type Evidence, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

/** A macaroon: version 2, then the location as field 1. https://github.com/rescrv/libmacaroons/blob/master/doc/format.txt */
function verify(token: string): Evidence | undefined {
  const location = /^\x02\x01.(?:test\.)?pypi\.org\x02/s.test(decodeBase64(token.slice(5, 45)) ?? '');
  return location ? { reason: 'a macaroon of pypi.org', weight: 1 } : undefined;
}

export const rules = defineRules({
  'pypi-token': {
    kind: 'secret',
    title: 'PyPI API token',
    provider: 'PyPI',
    docs: 'https://pypi.org/help/#apitoken',
    rotate: 'https://pypi.org/manage/account/token/',
    envVar: 'TWINE_PASSWORD',
    severity: 'error',
    confidence: 'high',
    keywords: ['pypi-age'],
    pattern: standalone(/pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\w-]{50,2000}/),
    verify,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'pypi-token': {
    match: [
      '[pypi]\nusername = __token__\npassword = «pypi-AgEIcHlwaS5vcmc{base64url:150}»',
      'TWINE_PASSWORD="«pypi-AgEIcHlwaS5vcmcCJ{base64url:156}»"',
      'twine upload -u __token__ -p «pypi-AgENdGVzdC5weXBpLm9yZw{base64url:150}» dist/*',
    ],
    ignore: ['pypi-AgEIcHlwaS5vcmc', 'pypi-AgEIcHlwaS5vcmc{base62:10}', 'pypi-agent-of-the-service-{lower:80}'],
  },
};
