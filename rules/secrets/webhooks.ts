/** Addresses that let whoever knows them write into a chat or start a workflow, of services that have no other secret here. */
import { addressAround } from '../finders.ts';
import { defineRules, type ExamplesOf, type SecretRule } from '../rule.ts';

/** The rule of an address: the host's part by which it is found, and what it is like from `https://` on. */
function webhook(provider: string, docs: string, host: string, address: RegExp): SecretRule {
  return {
    kind: 'secret',
    title: `${provider} webhook`,
    provider,
    docs,
    envVar: `${provider.toUpperCase().replace(/\W+/g, '_')}_WEBHOOK_URL`,
    severity: 'error',
    confidence: 'high',
    keywords: [host],
    pattern: addressAround(new RegExp(`(?<secret>${address.source})(?![\\w-])`)),
  };
}

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

export const rules = defineRules({
  'zapier-webhook': webhook(
    'Zapier',
    'https://help.zapier.com/hc/articles/8496288690317',
    'hooks.zapier.com',
    /https:\/\/hooks\.zapier\.com\/hooks\/(?:catch|standard)\/(?:\d{5,9}\/[a-z0-9]{6,9}|[A-Za-z0-9]{16})/,
  ),
  'ifttt-webhook': webhook(
    'IFTTT',
    'https://ifttt.com/maker_webhooks',
    'maker.ifttt.com',
    /https:\/\/maker\.ifttt\.com\/(?:trigger\/[\w{}-]{1,64}\/(?:json\/)?with\/key|use)\/[\w-]{20,64}/,
  ),
  'make-webhook': webhook(
    'Make',
    'https://help.make.com/webhooks',
    'make.com/',
    /https:\/\/hook\.(?:[a-z]{2}\d\.)?make\.com\/[a-z0-9]{32}/,
  ),
  'tines-webhook': webhook(
    'Tines',
    'https://www.tines.com/docs/actions/types/webhook/',
    'tines.com/webhook',
    /https:\/\/[\w-]{1,64}\.tines\.com\/webhook\/[a-z0-9]{32}\/[a-z0-9]{32}/,
  ),
  'feishu-webhook': webhook(
    'Feishu',
    'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
    '/open-apis/bot/',
    new RegExp(`https://open\\.(?:feishu\\.cn|larksuite\\.com)/open-apis/bot/(?:v2/)?hook/${uuid}`),
  ),
  'dingtalk-webhook': webhook(
    'DingTalk',
    'https://open.dingtalk.com/document/robots/custom-robot-access',
    'oapi.dingtalk.com/robot',
    /https:\/\/oapi\.dingtalk\.com\/robot\/send\?access_token=[0-9a-f]{64}/,
  ),
  'wecom-webhook': webhook(
    'WeCom',
    'https://developer.work.weixin.qq.com/document/path/91770',
    'qyapi.weixin.qq.com',
    new RegExp(`https://qyapi\\.weixin\\.qq\\.com/cgi-bin/webhook/send\\?key=${uuid}`),
  ),
  'google-chat-webhook': webhook(
    'Google Chat',
    'https://developers.google.com/workspace/chat/quickstart/webhooks',
    'chat.googleapis.com',
    /https:\/\/chat\.googleapis\.com\/v1\/spaces\/[\w-]{6,24}\/messages\?key=AIza[\w-]{35}&token=[\w%-]{40,60}/,
  ),
});

export const examples: ExamplesOf<typeof rules> = {
  'zapier-webhook': {
    match: [
      'ZAPIER_WEBHOOK_URL=«https://hooks.zapier.com/hooks/catch/{digits:7}/{alnum:7}»/',
      "requests.post('«https://hooks.zapier.com/hooks/catch/{digits:6}/{alnum:6}»', json=x)",
      '"url": "«https://hooks.zapier.com/hooks/standard/{digits:8}/{alnum:7}»"',
    ],
    ignore: [
      'https://hooks.zapier.com/hooks/catch/',
      'https://hooks.zapier.com/hooks/catch/<id>/<key>',
      'hooks.zapier.com',
    ],
  },
  'ifttt-webhook': {
    match: [
      'curl -X POST «https://maker.ifttt.com/trigger/door/with/key/{base64url:43}»',
      'url = "«https://maker.ifttt.com/trigger/door/json/with/key/{base64url:22}»"',
      "IFTTT: '«https://maker.ifttt.com/use/{base64url:43}»'",
    ],
    ignore: ['https://maker.ifttt.com/trigger/x/with/key/KEY', 'https://maker.ifttt.com/use/', 'maker.ifttt.com'],
  },
  'make-webhook': {
    match: [
      'MAKE_WEBHOOK_URL=«https://hook.eu1.make.com/{alnum:32}»',
      'fetch("«https://hook.us2.make.com/{alnum:32}»")',
      'url: «https://hook.make.com/{alnum:32}»',
    ],
    ignore: ['https://hook.eu1.make.com/{alnum:8}', 'https://www.make.com/en/help/{alnum:32}', 'https://make.com/'],
  },
  'tines-webhook': {
    match: [
      'TINES_WEBHOOK_URL=«https://acme.tines.com/webhook/{hex:32}/{hex:32}»',
      "post('«https://acme-dev.tines.com/webhook/{alnum:32}/{alnum:32}»')",
      'url: "«https://a.tines.com/webhook/{hex:32}/{hex:32}»"',
    ],
    ignore: [
      'https://acme.tines.com/webhook/',
      'https://acme.tines.com/webhook/x/y',
      'https://acme.tines.com/webhook/{hex:32}',
    ],
  },
  'feishu-webhook': {
    match: [
      'FEISHU_WEBHOOK_URL=«https://open.feishu.cn/open-apis/bot/v2/hook/{uuid}»',
      "url = '«https://open.larksuite.com/open-apis/bot/v2/hook/{uuid}»'",
      '"webhook": "«https://open.feishu.cn/open-apis/bot/hook/{uuid}»"',
    ],
    ignore: [
      'https://open.feishu.cn/open-apis/bot/v2/hook/xxxxxxxx',
      'https://open.feishu.cn/open-apis/bot/v2/hook/${TOKEN}',
      '/open-apis/bot/v2/hook/{uuid}',
    ],
  },
  'dingtalk-webhook': {
    match: [
      'DINGTALK_WEBHOOK_URL=«https://oapi.dingtalk.com/robot/send?access_token={hex:64}»',
      "post('«https://oapi.dingtalk.com/robot/send?access_token={hex:64}»')",
      '"url": "«https://oapi.dingtalk.com/robot/send?access_token={hex:64}»"',
    ],
    ignore: [
      'https://oapi.dingtalk.com/robot/send?access_token=',
      'https://oapi.dingtalk.com/robot/send?access_token=$TOKEN',
      'https://oapi.dingtalk.com/robot/send?access_token={hex:12}',
    ],
  },
  'wecom-webhook': {
    match: [
      'WECOM_WEBHOOK_URL=«https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={uuid}»',
      "post('«https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={uuid}»')",
      '"url": "«https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={uuid}»"',
    ],
    ignore: [
      'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=',
      'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=YOUR_KEY',
      'https://qyapi.weixin.qq.com/cgi-bin/gettoken?corpid={hex:18}',
    ],
  },
  'google-chat-webhook': {
    match: [
      'GOOGLE_CHAT_WEBHOOK_URL=«https://chat.googleapis.com/v1/spaces/{base62:11}/messages?key=AIza{base64url:35}&token={base64url:43}»',
      "post('«https://chat.googleapis.com/v1/spaces/{base62:11}/messages?key=AIza{base64url:35}&token={base64url:43}»')",
      '"url": "«https://chat.googleapis.com/v1/spaces/{base62:11}/messages?key=AIza{base64url:35}&token={base64url:43}»"',
    ],
    ignore: [
      'https://chat.googleapis.com/v1/spaces/SPACE/messages?key=KEY&token=TOKEN',
      'https://chat.googleapis.com/v1/spaces/{base62:11}/messages',
      'chat.googleapis.com',
    ],
  },
};
