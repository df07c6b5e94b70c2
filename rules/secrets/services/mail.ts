/** Sending and checking mail and messages. */
import { serviceExamples, serviceRules } from './_service.ts';

const services = {
  chatfuel: ['Chatfuel', '{base62:128}', 'https://docs.chatfuel.com/'],
  clicksend: ['ClickSend', '{uuid}', 'https://developers.clicksend.com/docs/'],
  convertkit: ['Kit (ConvertKit)', '{base62:22}', 'https://developers.kit.com/'],
  courier: ['Courier', 'pk_prod_{ALNUM:28}', 'https://www.courier.com/docs/'],
  customerio: [
    'Customer.io',
    '{base62:20}',
    'https://docs.customer.io/accounts-and-workspaces/managing-credentials/',
    'customer.io',
  ],
  dyspatch: ['Dyspatch', '{ALNUM:52}', 'https://docs.dyspatch.io/'],
  elasticemail: [
    'Elastic Email',
    '{ALNUM:96}',
    'https://elasticemail.com/developers/api-documentation',
    'elastic_email',
  ],
  enablex: ['EnableX', '{base62:36}', 'https://developer.enablex.io/'],
  getresponse: ['GetResponse', '{alnum:32}', 'https://apidocs.getresponse.com/v3'],
  hunter: ['Hunter', '{hex:40}', 'https://hunter.io/api-documentation'],
  kickbox: ['Kickbox', 'live_{hex:64}', 'https://docs.kickbox.com/'],
  klaviyo: ['Klaviyo', 'pk_{alnum:34}', 'https://developers.klaviyo.com/en/docs/authenticate_'],
  lemlist: ['lemlist', '{hex:32}', 'https://developer.lemlist.com/'],
  mailboxlayer: ['mailboxlayer', '{alnum:32}', 'https://mailboxlayer.com/documentation'],
  mailerlite: ['MailerLite', '{alnum:32}', 'https://developers.mailerlite.com/docs/'],
  mailmodo: ['Mailmodo', '{ALNUM:7}-{ALNUM:7}-{ALNUM:7}-{ALNUM:7}', 'https://www.mailmodo.com/developers/'],
  mailsac: ['Mailsac', 'k_{base62:36}', 'https://mailsac.com/docs/api'],
  mailtrap: ['Mailtrap', '{hex:32}', 'https://docs.mailtrap.io/'],
  mattermost: [
    'Mattermost',
    '{alnum:26}',
    'https://developers.mattermost.com/integrate/reference/personal-access-token/',
  ],
  mesibo: ['mesibo', '{base62:64}', 'https://docs.mesibo.com/'],
  mixmax: ['Mixmax', '{uuid}', 'https://developer.mixmax.com/'],
  moosend: ['Moosend', '{uuid}', 'https://docs.moosend.com/'],
  numverify: ['numverify', '{alnum:32}', 'https://numverify.com/documentation'],
  omnisend: ['Omnisend', '{hex:24}-{base62:50}', 'https://api-docs.omnisend.com/'],
  oopspam: ['OOPSpam', '{base62:40}', 'https://www.oopspam.com/docs/'],
  postageapp: ['PostageApp', '{base62:32}', 'https://dev.postageapp.com/'],
  pushbullet: ['Pushbullet', 'o.{base62:32}', 'https://docs.pushbullet.com/'],
  ringcentral: ['RingCentral', '{base64url:22}', 'https://developers.ringcentral.com/'],
  rocketchat: ['Rocket.Chat', '{base64url:43}', 'https://developer.rocket.chat/', 'rocket.chat', 'rocket_chat'],
  signalwire: ['SignalWire', 'PT{hex:48}', 'https://developer.signalwire.com/'],
  sinch: ['Sinch', '{alnum:32}', 'https://developers.sinch.com/'],
  smtp2go: ['SMTP2GO', 'api-{ALNUM:32}', 'https://developers.smtp2go.com/'],
  sparkpost: ['SparkPost', '{hex:40}', 'https://developers.sparkpost.com/api/'],
  textmagic: ['Textmagic', '{base62:30}', 'https://docs.textmagic.com/'],
  tyntec: ['tyntec', '{base62:32}', 'https://api.tyntec.com/reference/'],
  verimail: ['Verimail', '{ALNUM:32}', 'https://verimail.io/docs'],
  veriphone: ['Veriphone', '{ALNUM:32}', 'https://veriphone.io/docs'],
  zerobounce: ['ZeroBounce', '{alnum:32}', 'https://www.zerobounce.net/docs/'],
  zulip: ['Zulip', '{base62:32}', 'https://zulip.com/api/api-keys'],
} as const;

export const rules = serviceRules(services);

export const examples = serviceExamples(services);
