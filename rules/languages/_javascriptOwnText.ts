import type { OwnText } from '../ownText.ts';
import { functionNodes } from './_javascriptReading.ts';

/** What turns a value, given as a pattern, into a text. */
const asText = (value: string) =>
  [
    `(?<![\\w$])${value}\\s*(?:\\?\\.|\\.)\\s*toString\\s*\\(`,
    `(?<![\\w$.])String\\(\\s*(?:[\\w$]+\\.)*${value}\\s*[,)]`,
    `\\$\\{\\s*(?:[\\w$]+\\.)*${value}\\s*\\}`,
    `["'\`]\\s*\\+\\s*(?:[\\w$]+\\.)*${value}(?![\\w$.([])`,
    `(?<![\\w$])${value}\\s*\\+\\s*["'\`]`,
  ].join('|');

const file = [
  String.raw`\bFunction\.(?:prototype\.)?toString\b|\barguments\.callee\.toString\b`,
  String.raw`\btypeof\s+(\w+)\s*={2,3}\s*["']function["'][^;\n]*(?:${asText(String.raw`\1`)})`,
  String.raw`\breadFile(?:Sync)?\(\s*(?:__filename\b|import\.meta\.filename\b|new URL\(\s*import\.meta\.url|(?:url\.)?fileURLToPath\(\s*import\.meta\.url)`,
].join('|');

/**
 * A function's text is its source. https://tc39.es/ecma262/#sec-function.prototype.tostring
 * Drivers of browsers and databases run functions there. https://pptr.dev/api/puppeteer.page.evaluate
 */
export const ownText: OwnText = {
  file: new RegExp(file),
  functions: {
    nodes: [...functionNodes, 'class_declaration', 'class'],
    members: ['method_definition', 'pair', 'field_definition', 'public_field_definition'],
    shown: (name, isMember) => {
      const value = (isMember ? '(?<=\\.)' : '') + name.replaceAll('$', '\\$');
      const listed = `\\[[^[\\]]*(?<![\\w$'"])${value}(?![\\w$'"(.])[^[\\]]*\\]\\s*\\.\\s*(?:join\\(|map\\(\\s*(?:String\\b|\\(?(\\w+)\\)?\\s*=>[^;\\n]*(?:${asText(String.raw`\1`)})))`;
      return new RegExp(`${asText(value)}|${listed}`);
    },
    ahead: /(?<![\w$.])String\(\s*$|\$\{\s*$|["'`]\s*\+\s*$|\$where["']?\s*:\s*$/,
    behind: /^\s*(?:(?:\?\.|\.)\s*toString\s*\(|\+\s*["'`])/,
    sent: /\.(?:evaluate(?:Handle|OnNewDocument)?|\$\$?eval|waitForFunction|addInitScript|execute(?:Async)?Script|mapReduce)$|\bbrowser\.execute(?:Async)?$/,
  },
};
