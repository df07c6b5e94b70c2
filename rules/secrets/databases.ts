import { passwordInConnection, passwordKeys } from '../credential/places/connection.ts';
import { credentialBefore, credentialInUrl } from '../credential/places/userinfo.ts';
import { anyOf, spanOfGroup } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';

/** Parts that only a libpq keyword/value string has beside its password. https://www.postgresql.org/docs/current/libpq-connect.html */
const libpq = passwordInConnection(/(?:^|[\s"'`])(?:host|hostaddr|dbname|port|sslmode|user)\s?=\s?[^\s;&]/, ' ');

const keyValue =
  /(?:^|[;"'`\s{(@])(?:server|data source|datasource|addr(?:ess)?|network address|host|host ?name|uid|user(?: ?id| ?name)?|database|initial catalog|driver|provider|dsn|endpoint|attachdbfilename|trusted_connection|integrated security|abortconnect|port)\s?=/i;

/** `host:port,password=…,ssl=True`. https://stackexchange.github.io/StackExchange.Redis/Configuration#configuration-options */
const redisOptions = /:\d{2,5},|,\s?(?:ssl|abortConnect|allowAdmin|connectTimeout|syncTimeout|defaultDatabase)\s?=/i;

export const rules = defineRules({
  'postgres-url': {
    kind: 'secret',
    title: 'PostgreSQL password in a connection string',
    provider: 'PostgreSQL',
    docs: 'https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING',
    envVar: 'PGPASSWORD',
    severity: 'error',
    confidence: 'medium',
    keywords: ['postgres', 'cockroachdb', 'password='],
    pattern: anyOf(credentialInUrl(/^(?:postgres(?:ql)?|cockroachdb|psql)(?:\+\w+)?$/i), libpq),
  },
  'mysql-url': {
    kind: 'secret',
    title: 'MySQL password in a connection string',
    provider: 'MySQL',
    docs: 'https://dev.mysql.com/doc/refman/8.4/en/connecting-using-uri-or-key-value-pairs.html',
    envVar: 'MYSQL_PWD',
    severity: 'error',
    confidence: 'medium',
    keywords: ['mysql', 'mariadb', '@tcp(', '@unix('],
    pattern: anyOf(credentialBefore('@'), credentialInUrl(/^(?:mysqlx?|mariadb|mysql2)(?:\+\w+)?$/i)),
  },
  'mongodb-url': {
    kind: 'secret',
    title: 'MongoDB password in a connection string',
    provider: 'MongoDB',
    docs: 'https://www.mongodb.com/docs/manual/reference/connection-string/',
    rotate: 'https://cloud.mongodb.com/',
    envVar: 'MONGODB_PASSWORD',
    severity: 'error',
    confidence: 'medium',
    keywords: ['mongodb'],
    pattern: credentialInUrl(/^mongodb(?:\+\w+)?$/i),
  },
  'redis-url': {
    kind: 'secret',
    title: 'Redis password in a connection string',
    provider: 'Redis',
    docs: 'https://www.iana.org/assignments/uri-schemes/prov/redis',
    envVar: 'REDIS_PASSWORD',
    severity: 'error',
    confidence: 'medium',
    keywords: ['redis', 'valkey'],
    pattern: credentialInUrl(/^(?:rediss?|valkeys?)(?:[-+]\w+)?$/i),
  },
  'amqp-url': {
    kind: 'secret',
    title: 'AMQP password in a connection string',
    provider: 'RabbitMQ',
    docs: 'https://www.rabbitmq.com/docs/uri-spec',
    envVar: 'RABBITMQ_PASSWORD',
    severity: 'error',
    confidence: 'medium',
    keywords: ['amqp'],
    pattern: credentialInUrl(/^(?:amqps?|pyamqp)$/i),
  },
  'jdbc-url': {
    kind: 'secret',
    title: 'Password in a JDBC URL',
    provider: 'database',
    docs: 'https://docs.oracle.com/javase/tutorial/jdbc/basics/connecting.html',
    envVar: 'JDBC_PASSWORD',
    severity: 'error',
    confidence: 'medium',
    keywords: ['password=', 'jdbc:'],
    pattern: anyOf(
      passwordInConnection(/jdbc:[^\s"']{0,200}[?&]?/i, '&'),
      passwordInConnection(/jdbc:[^\s"']{0,200};/i, ';'),
      ({ text }, at) => {
        const found = /^jdbc:oracle:\w{2,5}:[\w.$]{1,40}\/(?<secret>[^@\s"'/${<]{3,60})@/di.exec(
          text.slice(at, at + 160),
        );
        return spanOfGroup(found, 'secret', at);
      },
    ),
  },
  'odbc-connection': {
    kind: 'secret',
    title: 'Password in a connection string',
    provider: 'database',
    docs: 'https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax',
    envVar: 'DB_PASSWORD',
    severity: 'error',
    confidence: 'medium',
    keywords: passwordKeys,
    pattern: anyOf(passwordInConnection(redisOptions, ','), passwordInConnection(keyValue, ';')),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'postgres-url': {
    match: [
      'DATABASE_URL=postgres://shop:«{alnum:14}»@db.acme.dev:5432/shop',
      'engine = create_engine("postgresql+psycopg2://app:«{password:14}»@10.0.0.2/app")',
      'dsn := "host=db.acme.dev user=shop password=«{alnum:12}» dbname=shop sslmode=require"',
    ],
    ignore: [
      'postgres://localhost:5432/shop',
      'postgresql://${USER}:${PASSWORD}@db/shop',
      'host=db user=shop password=%s dbname=shop',
      'postgres://user:password@localhost/db',
    ],
  },
  'mysql-url': {
    match: [
      'mysql://root:«{alnum:12}»@10.0.0.3:3306/shop',
      "'mysql+pymysql://shop:«{alnum:16}»@db.acme.dev/shop'",
      'url: mariadb://svc:«{password:12}»@maria.acme.dev',
      'mysql://svc:«{alnum:6}!?»@db.acme.dev/shop',
      'sql.Open("mysql", "shop:«{alnum:12}»@tcp(db.acme.dev:3306)/shop")',
    ],
    ignore: [
      'mysql://localhost/shop',
      'mysql://user:password@host/db',
      '"%s:%s@tcp(%s)/%s"',
      'mysql://{user}:{password}@{host}/{db}',
    ],
  },
  'mongodb-url': {
    match: [
      'mongodb+srv://shop:«{alnum:16}»@cluster0.ab1cd.mongodb.net/shop',
      'mongoose.connect("mongodb://app:«{alnum:12}»@10.0.0.8:27017")',
      'MONGO_URI=mongodb://root:«{password:14}»@mongo-1.acme.dev:27017,mongo-2.acme.dev:27017/?replicaSet=rs0',
    ],
    ignore: [
      'mongodb://localhost:27017/shop',
      'mongodb+srv://<username>:<password>@cluster0.mongodb.net',
      'mongodb://user:pass@host',
    ],
  },
  'redis-url': {
    match: [
      'redis://:«{alnum:24}»@cache.acme.dev:6379/0',
      'REDIS_URL=rediss://default:«{base62:32}»@eu1.acme.dev:6380',
      '"redis://svc:«{password:14}»@10.0.0.5"',
    ],
    ignore: ['redis://localhost:6379', 'redis://:${REDIS_PASSWORD}@cache', 'redis://user:password@host:6379'],
  },
  'amqp-url': {
    match: [
      'amqp://shop:«{alnum:14}»@mq.acme.dev:5672/vhost',
      'broker_url = "amqps://svc:«{base62:32}»@fox.acme.dev/svc"',
      'BROKER=pyamqp://worker:«{alnum:12}»@10.0.0.6//',
    ],
    ignore: ['amqp://localhost', 'amqp://user:password@host:5672', 'amqp://%s:%s@%s/'],
  },
  'jdbc-url': {
    match: [
      'jdbc:mysql://db.acme.dev/shop?user=shop&password=«{alnum:12}»&useSSL=true',
      'String url = "jdbc:sqlserver://db.acme.dev:1433;databaseName=shop;user=sa;password=«{password:14}»;encrypt=true";',
      'jdbc:oracle:thin:scott_app/«{alnum:12}»@db.acme.dev:1521:orcl',
    ],
    ignore: [
      'jdbc:mysql://localhost/shop',
      'jdbc:postgresql://db/shop?user=shop&password=${DB_PASSWORD}',
      'jdbc:sqlserver://db;user=sa;password=<password>',
    ],
  },
  'odbc-connection': {
    match: [
      'Server=db.acme.dev;Database=shop;User Id=sa;Password=«{password:14}»;',
      'connectionString="Data Source=10.0.0.4;Initial Catalog=shop;UID=app;PWD=«{alnum:12}»"',
      'Driver={ODBC Driver 18 for SQL Server};Server=db;Uid=sa;Pwd={«{password:14}»};Encrypt=yes',
      '"cache.acme.dev:6380,password=«{base62:43}=»,ssl=True,abortConnect=False"',
      '"Provider=Microsoft.Jet.OLEDB.4.0;Data Source=shop.mdb;Jet OLEDB:Database Password=«{alnum:12}»;"',
    ],
    ignore: [
      'Server=db;Database=shop;User Id=sa;Password={0};',
      'Server=db;User Id=sa;Password=$(DbPassword)',
      'Server=db;User Id=sa;Pwd=;',
      'username = robot;\npassword = # A token of the project.',
      'password=',
    ],
  },
};
