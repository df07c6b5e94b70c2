import { assigned } from '../assigned.ts';
import { anyOf, atKeyword, partNamed, withRelated } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';

export const rules = defineRules({
  'mailjet-key': {
    kind: 'secret',
    title: 'Mailjet secret key',
    provider: 'Mailjet',
    docs: 'https://dev.mailjet.com/email/guides/#authentication',
    rotate: 'https://app.mailjet.com/account/apikeys',
    envVar: 'MJ_APIKEY_PRIVATE',
    severity: 'error',
    confidence: 'high',
    keywords: ['mailjet', 'mj_api', 'mjapi', 'mj.api', 'mj-api'],
    pattern: withRelated(
      anyOf(
        atKeyword(/mailjet[\w.]{0,40}\(\s{0,20}["'][0-9a-f]{32}["'],\s{0,20}["'](?<secret>[0-9a-f]{32})["']/i),
        atKeyword(
          assigned(
            `${near('mailjet', 'secret|private|passw')}|mj[_.-]?api[_.-]?(?:key[_.-]?private|secret)`,
            /[0-9a-f]{32}/,
          ),
        ),
      ),
      partNamed('api_?key(?:_public)?', /[0-9a-f]{32}/),
      300,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'mailjet-key': {
    match: [
      'MJ_APIKEY_PUBLIC={hex:32}\nMJ_APIKEY_PRIVATE=«{hex:32}»',
      'mailjet.NewMailjetClient("{hex:32}", "«{hex:32}»")',
      "mailjet_secret_key = '«{hex:32}»'",
      '"Mailjet": { "Secret": "«{hex:32}»" }',
    ],
    ignore: [
      'MJ_APIKEY_PUBLIC={hex:32}',
      'MJ_APIKEY_PRIVATE=$MJ_SECRET',
      'mailjet_template = "{hex:32}"',
      'mailjet_api_key = "{hex:32}"',
    ],
  },
};
