import { hasDigit, minimumEntropy } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { unlikeIdentifier } from '../shapes.ts';

/** What `startproject` writes while it is known to be unsafe; still a key that signs sessions if it reaches production. */
const insecure = /^django-insecure-/;

export const rules = defineRules({
  'django-secret-key': {
    kind: 'secret',
    title: 'Django SECRET_KEY',
    provider: 'Django',
    docs: 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key',
    rotate: 'https://docs.djangoproject.com/en/stable/ref/settings/#secret-key-fallbacks',
    envVar: 'DJANGO_SECRET_KEY',
    severity: 'error',
    confidence: 'medium',
    keywords: ['secret_key'],
    // 50 characters of `a-z0-9!@#$%^&*(-_=+)`; what they are quoted with doesn't occur in them.
    pattern:
      /(?<![a-z])(?:django_?)?secret_key["']?\]?\s{0,4}[:=]\s{0,4}(?:[\w.]{1,30}\(\s{0,2}["']\w{1,40}["']\s{0,2},\s{0,2}(?:default\s{0,2}=\s{0,2})?)?[bru]{0,2}["']?(?<secret>(?:django-insecure-)?[a-z0-9!@#$%^&*(\-_=+)]{50})(?![\w!@#$%^&*(\-=+])/i,
    accept: [
      hasDigit,
      (value) => /[!@#$%^&*(\-_=+)]/.test(value) && value === value.toLowerCase(),
      minimumEntropy(3.5),
      unlikeIdentifier,
    ],
    verify: (value) =>
      insecure.test(value)
        ? { reason: 'startproject wrote it for development', weight: 0 }
        : { reason: 'it has the length and the alphabet of Django', weight: 1 },
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'django-secret-key': {
    match: [
      "SECRET_KEY = '«{alnum:20}$^&{alnum:20}!-_=+{alnum:2}»'",
      "SECRET_KEY = '«django-insecure-{django:50}»'",
      'SECRET_KEY = os.environ.get("SECRET_KEY", "«{django:50}»")',
      'DJANGO_SECRET_KEY="«{django:50}»"',
    ],
    ignore: [
      'SECRET_KEY = os.environ["SECRET_KEY"]',
      'SECRET_KEY = get_random_secret_key()',
      'AWS_SECRET_KEY = "{base62:40}"',
      'secret_key = "{hex:50}"',
    ],
  },
};
