import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { firstOf, near, unlikeIdentifier } from '../shapes.ts';

/** A password as people set it: no reference (`cfg.password`), no call. */
const password = /[^\s"'`,;()[\]{}$<>&]{8,80}/;

export const rules = defineRules({
  'snowflake-token': {
    kind: 'secret',
    title: 'Snowflake password or programmatic access token',
    provider: 'Snowflake',
    docs: 'https://docs.snowflake.com/en/user-guide/programmatic-access-tokens',
    rotate: 'https://app.snowflake.com/',
    envVar: 'SNOWFLAKE_PASSWORD',
    severity: 'error',
    confidence: 'high',
    keywords: ['snowflake', 'snowsql'],
    pattern: firstOf(
      assigned(
        near('snowflake|snowsql', 'token|passw(?:ord)?|pwd|pat'),
        /eyJ[\w-]{15,300}\.[\w-]{20,1500}\.[\w-]{20,700}/,
      ),
      assigned(near('snowflake|snowsql', 'passw(?:or)?d|pwd|pass'), password),
    ),
    accept: [hasDigit, (value) => value.startsWith('eyJ') || !/^[A-Za-z_]\w*(?:\.\w+)+$/.test(value), unlikeIdentifier],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'snowflake-token': {
    match: [
      'SNOWFLAKE_PASSWORD=«{password:14}7»',
      'conn = snowflake.connector.connect(user="etl", account="xy12345", password="«{password:14}7»")',
      'SNOWFLAKE_TOKEN="«eyJraWQiOiIx{base62:20}.{base62:120}.{base62:86}»"',
      'jdbc:snowflake://acme.snowflakecomputing.com/?user=etl&password=«{alnum:12}7»&db=shop',
      'snowflake:\n  account: xy12345\n  user: etl\n  password: «{password:15}8»',
    ],
    ignore: [
      'password=os.environ["SNOWFLAKE_PASSWORD"]',
      'SNOWSQL_PWD=$SNOWSQL_PWD',
      'snowflake.connect(password=config.snowflake.pw1)',
      'snowflake_password_policy = strict',
    ],
  },
};
