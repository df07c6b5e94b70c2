/** Projects, time, translations, builds, tests, errors and machines. */
import { serviceExamples, serviceRules } from './_service.ts';

const services = {
  airbrake: ['Airbrake', '{hex:32}', 'https://docs.airbrake.io/docs/devops-tools/api/'],
  appveyor: ['AppVeyor', 'v2.{alnum:20}', 'https://www.appveyor.com/docs/api/'],
  betterstack: ['Better Stack', '{base62:24}', 'https://betterstack.com/docs/', 'betteruptime', 'logtail'],
  bitbar: ['BitBar', '{alnum:32}', 'https://docs.bitbar.com/'],
  blazemeter: ['BlazeMeter', '{uuid}', 'https://help.blazemeter.com/apidocs/', 'runscope'],
  blynk: ['Blynk', '{base64url:32}', 'https://docs.blynk.io/'],
  browserstack: [
    'BrowserStack',
    '{base62:20}',
    'https://www.browserstack.com/docs/automate/api-reference/introduction',
  ],
  bugherd: ['BugHerd', '{alnum:22}', 'https://www.bugherd.com/api_v2'],
  bugsnag: ['BugSnag', '{uuid}', 'https://docs.bugsnag.com/'],
  checklyhq: ['Checkly', '{alnum:32}', 'https://www.checklyhq.com/docs/'],
  clockify: ['Clockify', '{base62:48}', 'https://docs.clockify.me/'],
  codacy: ['Codacy', '{base62:20}', 'https://docs.codacy.com/codacy-api/api-tokens/'],
  crowdin: ['Crowdin', '{base62:80}', 'https://developer.crowdin.com/'],
  everhour: ['Everhour', '{hex:4}-{hex:4}-{hex:6}-{hex:6}-{hex:8}', 'https://everhour.docs.apiary.io/'],
  gitter: ['Gitter', '{hex:40}', 'https://developer.gitter.im/docs/'],
  humio: ['Falcon LogScale (Humio)', '{uuid}', 'https://library.humio.com/', 'logscale'],
  lambdatest: ['LambdaTest', '{base62:50}', 'https://www.lambdatest.com/support/docs/'],
  lokalise: ['Lokalise', '{alnum:40}', 'https://developers.lokalise.com/'],
  mavenlink: ['Kantata (Mavenlink)', '{alnum:64}', 'https://developer.kantata.com/'],
  meistertask: ['MeisterTask', '{base62:43}', 'https://developers.meistertask.com/'],
  meraki: ['Cisco Meraki', '{hex:40}', 'https://developer.cisco.com/meraki/api-v1/authorization/'],
  mindmeister: ['MindMeister', '{base62:43}', 'https://developers.mindmeister.com/'],
  packagecloud: ['packagecloud', '{hex:48}', 'https://packagecloud.io/docs/api'],
  particleio: [
    'Particle',
    '{hex:40}',
    'https://docs.particle.io/reference/cloud-apis/access-tokens/',
    'particle.io',
    'particle_access',
  ],
  paymoapp: ['Paymo', '{base62:44}', 'https://github.com/paymoapp/api'],
  percy: ['Percy', '{hex:64}', 'https://www.browserstack.com/docs/percy'],
  phraseapp: ['Phrase', '{hex:64}', 'https://developers.phrase.com/', 'phrase_access', 'phrase_api'],
  pivotal: ['Pivotal Tracker', '{hex:32}', 'https://www.pivotaltracker.com/help/api/'],
  rollbar: ['Rollbar', '{hex:32}', 'https://docs.rollbar.com/docs/access-tokens'],
  saucelabs: ['Sauce Labs', '{uuid}', 'https://docs.saucelabs.com/', 'sauce_access'],
  shortcutapi: ['Shortcut', '{uuid}', 'https://developer.shortcut.com/api/rest/v3', 'shortcut_api', 'shortcut-api'],
  smartsheet: ['Smartsheet', '{base62:37}', 'https://developers.smartsheet.com/'],
  teamwork: ['Teamwork', 'tkn.v1_{base62:71}=', 'https://apidocs.teamwork.com/'],
  testingbot: ['TestingBot', '{alnum:32}', 'https://testingbot.com/support'],
  thousandeyes: ['ThousandEyes', '{base62:32}', 'https://developer.cisco.com/docs/thousandeyes/'],
  todoist: ['Todoist', '{alnum:40}', 'https://developer.todoist.com/'],
  toggl: ['Toggl Track', '{alnum:32}', 'https://engineering.toggl.com/docs/'],
  ubidots: ['Ubidots', 'BBFF-{base62:30}', 'https://docs.ubidots.com/'],
  uptimerobot: ['UptimeRobot', '{base62:9}-{base62:24}', 'https://uptimerobot.com/api/'],
  zenkit: ['Zenkit', '{alnum:8}-{base62:32}', 'https://base.zenkit.com/docs/api'],
} as const;

export const rules = serviceRules(services);

export const examples = serviceExamples(services);
