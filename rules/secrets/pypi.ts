import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

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
    // A macaroon of version 2, whose first field is its location: pypi.org or test.pypi.org.
    pattern: standalone(/pypi-AgE(?:IcHlwaS5vcmc|NdGVzdC5weXBpLm9yZw)[\w-]{50,2000}/),
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
