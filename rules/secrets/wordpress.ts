import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf } from '../shapes.ts';

export const rules = defineRules({
  'wp-config-salts': {
    kind: 'secret',
    title: 'WordPress key, salt or database password',
    provider: 'WordPress',
    docs: 'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/#security-keys',
    rotate: 'https://api.wordpress.org/secret-key/1.1/salt/',
    envVar: 'WORDPRESS_AUTH_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['auth_key', 'auth_salt', 'logged_in_key', 'logged_in_salt', 'nonce_key', 'nonce_salt', 'db_password'],
    // wp-config.php, and the environment files of Bedrock and of the Docker image; salts have no quotes in them.
    pattern: firstOf(
      /(?:auth|logged_in|nonce)_(?:key|salt)["']?\s{0,4}[,=:]\s{0,16}["'](?<secret>[^"'\r\n]{60,70})["']/i,
      /(?<=define\(\s{0,4}["'])db_password["']\s{0,4},\s{0,8}["'](?<secret>[^"'\r\n]{3,100})["']/i,
    ),
    accept: [(value) => value !== 'password_here'],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'wp-config-salts': {
    match: [
      "define('AUTH_KEY',         '«{salt:64}»');",
      "define( 'SECURE_AUTH_SALT', '«{salt:64}»' );",
      "NONCE_SALT='«{salt:64}»'",
      "define('DB_PASSWORD', '«{password:12}»');",
    ],
    ignore: [
      "define('AUTH_KEY', 'put your unique phrase here');",
      "define( 'DB_PASSWORD', 'password_here' );",
      "define('LOGGED_IN_KEY', getenv('LOGGED_IN_KEY'));",
      "define('DB_PASSWORD', $_ENV['DB_PASSWORD']);",
    ],
  },
};
