import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'teamcity-token': {
    kind: 'secret',
    title: 'TeamCity access token',
    provider: 'TeamCity',
    docs: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens',
    rotate: 'https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html#Managing+Access+Tokens',
    envVar: 'TEAMCITY_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['eyj0exaioiaivenwmij9.'],
    // It begins with base64 of `{"typ": "TCV2"}`.
    pattern: standalone(/eyJ0eXAiOiAiVENWMiJ9\.[\w-]{30,60}\.[\w-]{40,90}/),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'teamcity-token': {
    match: [
      'TEAMCITY_TOKEN=«eyJ0eXAiOiAiVENWMiJ9.{base62:36}.{base62:48}»',
      'curl -H "Authorization: Bearer «eyJ0eXAiOiAiVENWMiJ9.{base62:36}.{base62:48}»" https://tc/app/rest/builds',
      'teamcity { token = "«eyJ0eXAiOiAiVENWMiJ9.{base62:36}.{base62:48}»" }',
    ],
    ignore: [
      'eyJ0eXAiOiAiVENWMiJ9.{base62:10}',
      'eyJ0eXAiOiAiVENWMiJ9...',
      'the header eyJ0eXAiOiAiVENWMiJ9. means TCV2',
    ],
  },
};
