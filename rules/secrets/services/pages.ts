/** Reading, picturing, converting, shortening and publishing web pages. */
import { serviceExamples, serviceRules } from './_service.ts';

const services = {
  apiflash: ['ApiFlash', '{alnum:32}', 'https://apiflash.com/documentation'],
  bannerbear: ['Bannerbear', '{base62:22}tt', 'https://developers.bannerbear.com/'],
  bitly: ['Bitly', '{alnum:40}', 'https://dev.bitly.com/docs/getting-started/authentication/'],
  browshot: ['Browshot', '{base62:28}', 'https://browshot.com/api/documentation'],
  buttercms: ['ButterCMS', '{alnum:40}', 'https://buttercms.com/docs/api/'],
  cloudmersive: ['Cloudmersive', '{uuid}', 'https://api.cloudmersive.com/docs/'],
  convertapi: ['ConvertAPI', '{base62:16}', 'https://www.convertapi.com/doc/auth'],
  html2pdf: ['html2pdf.app', '{base62:64}', 'https://html2pdf.app/documentation/'],
  integromat: ['Make (Integromat)', '{uuid}', 'https://developers.make.com/'],
  linkpreview: ['LinkPreview', '{base62:32}', 'https://docs.linkpreview.net/'],
  pastebin: ['Pastebin', '{base62:32}', 'https://pastebin.com/doc_api'],
  pdflayer: ['pdflayer', '{alnum:32}', 'https://pdflayer.com/documentation'],
  pdfshift: ['PDFShift', '{hex:32}', 'https://docs.pdfshift.io/'],
  pipedream: ['Pipedream', '{alnum:32}', 'https://pipedream.com/docs/'],
  proxycrawl: ['Crawlbase (ProxyCrawl)', '{base64url:22}', 'https://crawlbase.com/docs', 'crawlbase'],
  rebrandly: ['Rebrandly', '{base62:32}', 'https://developers.rebrandly.com/'],
  restpack: ['Restpack', '{base62:48}', 'https://restpack.io/'],
  scrapeowl: ['ScrapeOwl', '{alnum:30}', 'https://scrapeowl.com/docs'],
  scraperapi: ['ScraperAPI', '{alnum:32}', 'https://docs.scraperapi.com/'],
  scrapestack: ['scrapestack', '{alnum:32}', 'https://scrapestack.com/documentation'],
  scrapfly: ['Scrapfly', '{alnum:32}', 'https://scrapfly.io/docs'],
  scrapingant: ['ScrapingAnt', '{alnum:32}', 'https://docs.scrapingant.com/'],
  scrapingbee: ['ScrapingBee', '{ALNUM:80}', 'https://www.scrapingbee.com/documentation/'],
  screenshotapi: [
    'ScreenshotAPI',
    '{ALNUM:7}-{ALNUM:7}-{ALNUM:7}-{ALNUM:7}',
    'https://www.screenshotapi.net/documentation',
  ],
  screenshotlayer: ['screenshotlayer', '{alnum:32}', 'https://screenshotlayer.com/documentation'],
  selectpdf: ['SelectPdf', '{uuid}', 'https://selectpdf.com/html-to-pdf-api/'],
  serpapi: ['SerpApi', '{hex:64}', 'https://serpapi.com/search-api'],
  serphouse: ['SERPHouse', '{base62:60}', 'https://docs.serphouse.com/'],
  serpstack: ['serpstack', '{alnum:32}', 'https://serpstack.com/documentation'],
  shotstack: ['Shotstack', '{base62:40}', 'https://shotstack.io/docs/guide/'],
  userstack: ['userstack', '{alnum:32}', 'https://userstack.com/documentation'],
  webflow: ['Webflow', '{hex:64}', 'https://developers.webflow.com/'],
  zenrows: ['ZenRows', '{hex:40}', 'https://docs.zenrows.com/'],
  zenscrape: ['Zenscrape', '{uuid}', 'https://zenscrape.com/documentation/'],
  zenserp: ['Zenserp', '{uuid}', 'https://zenserp.com/documentation/'],
} as const;

export const rules = serviceRules(services);

export const examples = serviceExamples(services);
