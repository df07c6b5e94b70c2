import { isRandomToken } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'gemfury-token': {
    kind: 'secret',
    title: 'Gemfury token',
    provider: 'Gemfury',
    docs: 'https://gemfury.com/help/tokens/',
    rotate: 'https://manage.fury.io/manage/settings/tokens',
    envVar: 'GEMFURY_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['.fury.io'],
    before: 64,
    // The token stands in place of the user, and its password is empty.
    pattern: /(?<=\/\/)(?<secret>[\w-]{16,48}):?@(?:repo|push|pypi|npm|npm-proxy|gem|nuget|maven|go-proxy)\.fury\.io/,
    accept: [isRandomToken],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'gemfury-token': {
    match: [
      'extra-index-url = https://«{base62:20}»:@pypi.fury.io/acme/',
      'source "https://«{base62:32}»@gem.fury.io/acme/"',
      'curl -F package=@app.tgz https://«{base62:32}»@push.fury.io/acme/',
    ],
    ignore: [
      'https://$FURY_TOKEN:@pypi.fury.io/acme/',
      'https://pypi.fury.io/acme/',
      'https://the_token_of_gemfury@push.fury.io/acme/',
    ],
  },
};
