import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'wp-config-salts': {
    kind: 'secret',
    title: 'WordPress security key or salt',
    provider: 'WordPress',
    docs: 'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/#security-keys',
    rotate: 'https://api.wordpress.org/secret-key/1.1/salt/',
    envVar: 'WORDPRESS_AUTH_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['auth_key', 'auth_salt', 'logged_in_key', 'logged_in_salt', 'nonce_key', 'nonce_salt'],
    // wp-config.php, and the environment files of Bedrock and of the Docker image; salts have no quotes in them.
    pattern: /(?:auth|logged_in|nonce)_(?:key|salt)["']?\s{0,4}[,=:]\s{0,16}["'](?<secret>[^"'\r\n]{60,70})["']/i,
    // `"invalid_auth_key": "The key was …"`
    accept: [(value) => value.split(' ').length < 7],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'wp-config-salts': {
    match: [
      "define('AUTH_KEY',         '«{salt:64}»');",
      "define( 'SECURE_AUTH_SALT', '«{salt:64}»' );",
      "NONCE_SALT='«{salt:64}»'",
      'AUTH_SALT: "«{salt:64}»"',
    ],
    ignore: [
      "define('AUTH_KEY', 'put your unique phrase here');",
      "define('NONCE_KEY', '{salt:20}');",
      '"invalid_auth_key": "The credentials were rejected because of an invalid key of yours."',
      "define('LOGGED_IN_KEY', getenv('LOGGED_IN_KEY'));",
      "define('AUTH_SALT', $_ENV['AUTH_SALT']); define('DB_PASSWORD', '{password:12}');",
    ],
  },
};
