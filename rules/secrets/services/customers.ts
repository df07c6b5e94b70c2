/** Customers, sales, support, surveys, shops and signatures. */
import { serviceExamples, serviceRules } from './_service.ts';

const services = {
  apolloio: ['Apollo', '{base62:22}', 'https://docs.apollo.io/', 'apollo.io', 'apollo_api'],
  appcues: ['Appcues', '{uuid}', 'https://docs.appcues.com/'],
  appfollow: ['AppFollow', '{base62:20}', 'https://docs.api.appfollow.io/'],
  apptivo: ['Apptivo', '{uuid}', 'https://www.apptivo.com/developers/'],
  axonaut: ['Axonaut', '{alnum:32}', 'https://axonaut.com/api/v2/doc'],
  capsulecrm: ['Capsule', '{base62:64}', 'https://developer.capsulecrm.com/'],
  clearbit: ['Clearbit', 'sk_{hex:32}', 'https://clearbit.com/docs'],
  copper: ['Copper', '{hex:32}', 'https://developer.copper.com/'],
  delighted: ['Delighted', '{base62:32}', 'https://app.delighted.com/docs/api'],
  disqus: ['Disqus', '{base62:64}', 'https://disqus.com/api/docs/'],
  docparser: ['Docparser', '{hex:40}', 'https://docs.docparser.com/'],
  etsy: ['Etsy', '{alnum:24}', 'https://developers.etsy.com/documentation/'],
  eventbrite: ['Eventbrite', '{ALNUM:20}', 'https://www.eventbrite.com/platform/api'],
  groovehq: ['Groove', '{alnum:64}', 'https://www.groovehq.com/docs'],
  gumroad: ['Gumroad', '{base64url:43}', 'https://gumroad.com/api'],
  hellosign: ['Dropbox Sign (HelloSign)', '{hex:64}', 'https://developers.hellosign.com/'],
  helpscout: ['Help Scout', '{base62:56}', 'https://developer.helpscout.com/', 'help_scout'],
  insightly: ['Insightly', '{uuid}', 'https://api.insightly.com/v3.1/Help'],
  jotform: ['Jotform', '{alnum:32}', 'https://api.jotform.com/docs/'],
  leadfeeder: ['Leadfeeder', '{base62:43}', 'https://docs.leadfeeder.com/'],
  liveagent: ['LiveAgent', '{base62:32}', 'https://support.liveagent.com/'],
  loginradius: ['LoginRadius', '{uuid}', 'https://www.loginradius.com/docs/'],
  madkudu: ['MadKudu', '{hex:32}', 'https://developers.madkudu.com/'],
  nicereply: ['Nicereply', '{hex:40}', 'https://docs.nicereply.com/'],
  pandadoc: ['PandaDoc', '{base62:40}', 'https://developers.pandadoc.com/'],
  partnerstack: ['PartnerStack', '{base62:64}', 'https://docs.partnerstack.com/'],
  peopledatalabs: ['People Data Labs', '{alnum:64}', 'https://docs.peopledatalabs.com/'],
  pipedrive: ['Pipedrive', '{base62:40}', 'https://pipedrive.readme.io/docs/how-to-find-the-api-token'],
  refiner: ['Refiner', '{uuid}', 'https://refiner.io/docs/'],
  salesflare: ['Salesflare', '{base62:45}', 'https://api.salesflare.com/docs'],
  signaturit: ['Signaturit', '{base62:86}', 'https://docs.signaturit.com/'],
  surveysparrow: ['SurveySparrow', '{base64url:88}', 'https://developers.surveysparrow.com/'],
  survicate: ['Survicate', '{alnum:32}', 'https://developers.survicate.com/'],
  thinkific: ['Thinkific', '{hex:32}', 'https://developers.thinkific.com/'],
  uplead: ['UpLead', '{hex:32}', 'https://docs.uplead.com/'],
  yousign: ['Yousign', '{alnum:32}', 'https://developers.yousign.com/'],
} as const;

export const rules = serviceRules(services);

export const examples = serviceExamples(services);
