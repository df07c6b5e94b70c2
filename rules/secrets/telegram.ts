import { assigned } from '../assigned.ts';
import { characters, runStart } from '../characters.ts';
import { anyOf, atKeyword } from '../finders.ts';
import { defineRules, type ExamplesOf, type Finder } from '../rule.ts';
import { mentions } from '../tokens.ts';

const token = atKeyword(/(?<secret>\d{8,10}:AA[\w-]{33})(?![\w-])/);
const digit = characters(/\d/);

/** The bot's id stands before the keyword `:aa`; in the API's addresses the word `bot` stands before the id. */
const botToken: Finder = (source, at) => {
  const start = runStart(source.text, at, 11, digit);
  if (
    /[A-Za-z0-9_]/.test(source.text.charAt(start - 1)) &&
    !/(?:\bbot|\\[nrt])$/.test(source.text.slice(Math.max(0, start - 4), start))
  ) {
    return undefined;
  }
  return token(source, start);
};

export const rules = defineRules({
  'telegram-bot-token': {
    kind: 'secret',
    title: 'Telegram bot token',
    provider: 'Telegram',
    docs: 'https://core.telegram.org/bots/features#botfather',
    rotate: 'https://t.me/BotFather',
    envVar: 'TELEGRAM_BOT_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: [':aa', 'telegr'],
    pattern: anyOf(
      botToken,
      atKeyword(assigned('telegr[\\w. ]{0,24}(?:token|key|bot|telegraf)?', /\d{5,16}:A[\w-]{34}/)),
    ),
  },
  'telegram-api-hash': {
    kind: 'secret',
    title: 'Telegram API hash',
    provider: 'Telegram',
    docs: 'https://core.telegram.org/api/obtaining_api_id',
    rotate: 'https://my.telegram.org/apps',
    envVar: 'TELEGRAM_API_HASH',
    severity: 'error',
    confidence: 'high',
    keywords: ['api_hash', 'apihash'],
    // It is called a hash, and is the secret of the app: what belongs to an id beside it.
    pattern: assigned('api_?hash', /[0-9a-f]{32}/),
    accept: [mentions(/api_?id|telegr|telethon|pyrogram/i)],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'telegram-bot-token': {
    match: [
      'telegram bot: «{digits:10}:Ab{base62:33}»',
      'TELEGRAM_BOT_TOKEN=«{digits:10}:AA{base64url:32}x»',
      'https://api.telegram.org/bot«{digits:9}:AA{base62:33}»/sendMessage?chat_id=1',
      "updater = Updater('«{digits:10}:AA{base62:33}»')",
      '"token": "«{digits:8}:AA{base62:33}»"',
    ],
    ignore: [
      '12:34:56:aa:bb:cc',
      'fe80::aa{hex:2}',
      '{digits:10}:AA{base62:20}',
      '{digits:14}:AA{base62:33}',
      'TELEGRAM_BOT_TOKEN=123456789:AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    ],
  },
  'telegram-api-hash': {
    match: [
      'api_id = 1234567\napi_hash = "«{hex:32}»"',
      'API_HASH = os.environ.get("API_HASH", "«{hex:32}»")  # my.telegram.org',
      'const client = new TelegramClient(session, { apiId: 1234567, apiHash: "«{hex:32}»" });',
    ],
    ignore: [
      'api_hash = os.environ["TELEGRAM_API_HASH"]',
      'api_id = 1\napi_hash = "{hex:40}"',
      'the api_hash of the schema: api_hash = "{hex:32}"',
    ],
  },
};
