import { assigned } from '../assigned.ts';
import { nearby } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, standalone, uuid } from '../shapes.ts';

export const rules = defineRules({
  'heroku-key': {
    kind: 'secret',
    title: 'Heroku API key',
    provider: 'Heroku',
    docs: 'https://devcenter.heroku.com/articles/authentication',
    rotate: 'https://dashboard.heroku.com/account',
    envVar: 'HEROKU_API_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['hrku-', 'heroku'],
    pattern: firstOf(
      standalone(new RegExp(`HRKU-(?:AA[\\w-]{58}|${uuid.source})`)),
      assigned(near('heroku', 'key|token|secret|passw|auth'), uuid),
      nearby(['heroku'], '{uuid}'),
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'heroku-key': {
    match: [
      'HEROKU_API_KEY=«HRKU-AA{base62:58}»',
      "const heroku = new Heroku({ token: '«{uuid}»' })",
      'machine api.heroku.com\n  login me@acme.io\n  password «{uuid}»',
      'heroku:\n  api_key: «HRKU-{uuid}»',
    ],
    ignore: [
      'heroku_app_id = "{uuid}"',
      'HEROKU_API_KEY=$' + '{HEROKU_API_KEY}',
      'const prefix = "HRKU-AA"; // {uuid}',
      'X-Request-Id: {uuid} via heroku-router',
    ],
  },
};
