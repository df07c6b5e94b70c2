import { assigned } from '../assigned.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf } from '../shapes.ts';

export const rules = defineRules({
  'rails-master-key': {
    kind: 'secret',
    title: 'Rails master key or secret key base',
    provider: 'Rails',
    docs: 'https://guides.rubyonrails.org/security.html#environmental-security',
    rotate: 'https://guides.rubyonrails.org/security.html#custom-credentials',
    envVar: 'RAILS_MASTER_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['secret_key_base', 'secretkeybase', 'master_key', 'master.key', 'secret_token'],
    pattern: firstOf(
      assigned('secret_?key_?base|secret_token', /[0-9a-f]{128}|[0-9a-f]{64}/),
      assigned('master[_.]key', /[0-9a-f]{32}/),
      /master\.key[^\r\n]{0,20}?["'](?<secret>[0-9a-f]{32})["']/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'rails-master-key': {
    match: [
      'RAILS_MASTER_KEY=«{hex:32}»',
      'production:\n  secret_key_base: «{hex:128}»',
      "Rails.application.config.secret_key_base = '«{hex:128}»'",
      'MyApp::Application.config.secret_token = "«{hex:128}»"',
    ],
    ignore: [
      'secret_key_base: <%= ENV["SECRET_KEY_BASE"] %>',
      'RAILS_MASTER_KEY=$RAILS_MASTER_KEY',
      '/config/master.key',
      'secret_token: {hex:20}',
    ],
  },
};
