import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

export const rules = defineRules({
  'vultr-key': {
    kind: 'secret',
    title: 'Vultr API key',
    provider: 'Vultr',
    docs: 'https://www.vultr.com/api/#section/Authentication',
    rotate: 'https://my.vultr.com/settings/#settingsapi',
    envVar: 'VULTR_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['vultr'],
    pattern: firstOf(assigned(near('vultr'), /[A-Z0-9]{36}/), nearby(['vultr'], '{ALNUM:36}')),
    accept: [hasDigit, (value) => value === value.toUpperCase()],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'vultr-key': {
    match: [
      'VULTR_API_KEY=«{ALNUM:36}»',
      'provider "vultr" {\n  api_key = "«{ALNUM:36}»"\n}',
      'vultr = Vultr("api_key", api_key="«{ALNUM:36}»")',
    ],
    ignore: [
      'VULTR_INSTANCE_ID={uuid}',
      'vultr_api_key = {base62:36}',
      'const VULTR_API_KEY = process.env.VULTR_API_KEY;',
    ],
  },
};
