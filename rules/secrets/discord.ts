import { assigned } from '../assigned.ts';
import { decodeBase64, hasDigit } from '../checks.ts';
import { addressAround } from '../finders.ts';
import { defineRules, type Evidence, type ExamplesOf } from '../rule.ts';
import { firstOf, near } from '../shapes.ts';

/** The first part of a token is the bot's id, a number of 17 to 19 digits, in base64. */
function verifyId(token: string): Evidence {
  return /^\d{17,19}$/.test(decodeBase64(token.split('.')[0] ?? '') ?? '')
    ? { reason: 'it names a bot by a valid id', weight: 1 }
    : { reason: 'it names no bot by a valid id', weight: -1 };
}

const botToken = /[MNO][\w-]{22,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])/;

export const rules = defineRules({
  'discord-bot-token': {
    kind: 'secret',
    title: 'Discord bot token',
    provider: 'Discord',
    docs: 'https://discord.com/developers/docs/reference#authentication',
    rotate: 'https://discord.com/developers/applications',
    envVar: 'DISCORD_TOKEN',
    severity: 'error',
    confidence: 'high',
    keywords: ['token', 'discord', '.login(', '.run(', '.start(', 'bot '],
    pattern: firstOf(
      new RegExp(`(?:\\.(?:login|run|start)\\(\\s{0,8}["'\`]|bot )(?<secret>${botToken.source})`, 'i'),
      assigned(`${near('discord', 'token|secret|key')}|token`, botToken),
    ),
    accept: [(value) => /^[MNO]/.test(value), hasDigit],
    verify: verifyId,
  },
  'discord-webhook': {
    kind: 'secret',
    title: 'Discord webhook',
    provider: 'Discord',
    docs: 'https://discord.com/developers/docs/resources/webhook',
    rotate: 'https://support.discord.com/hc/en-us/articles/228383668-Intro-to-Webhooks',
    envVar: 'DISCORD_WEBHOOK_URL',
    severity: 'error',
    confidence: 'high',
    keywords: ['discord.com/api', 'discordapp.com/api'],
    pattern: addressAround(
      /(?<secret>https:\/\/(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/api(?:\/v\d{1,2})?\/webhooks\/\d{17,20}\/[\w-]{60,80})(?![\w-])/,
    ),
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'discord-bot-token': {
    match: [
      'DISCORD_TOKEN=«{discordToken}»',
      "client.login('«{discordToken}»');",
      'bot.run("«{discordToken}»")',
      'Authorization: Bot «{discordToken}»',
      '"token": "«{discordToken}»",',
    ],
    ignore: [
      'token = "{base62:24}.{base62:6}.{base62:20}"',
      'client.login(process.env.DISCORD_TOKEN);',
      'token: eyJ{base64url:20}.eyJ{base64url:60}.{base64url:43}',
      'DISCORD_TOKEN=MTxxxxxxxxxxxxxxxxxxxxxx.xxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'token: N.maximum.value',
    ],
  },
  'discord-webhook': {
    match: [
      'DISCORD_WEBHOOK_URL=«https://discord.com/api/webhooks/{digits:19}/{base64url:68}»',
      'requests.post("«https://discordapp.com/api/webhooks/{digits:18}/{base64url:68}»", json=data)',
      "curl -d @x '«https://ptb.discord.com/api/v10/webhooks/{digits:18}/{base62:68}»?wait=true'",
    ],
    ignore: [
      'https://discord.com/api/webhooks/{digits:18}/...',
      'https://discord.com/api/v10/channels/{digits:18}/messages',
      'https://discord.com/api/oauth2/authorize?client_id={digits:18}',
    ],
  },
};
