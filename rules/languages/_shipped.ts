/** Code that is shipped to people or compiled to JavaScript: a secret there is public, and there is no environment to read. */
import type { Facts } from '../language.ts';

const shipped =
  'where a secret is public wherever it comes from: keep it on a server, and let the app ask that server.';

/** Source sets of a multiplatform project that run elsewhere than on a server's JVM. https://kotlinlang.org/docs/multiplatform-hierarchy.html */
const otherPlatforms = /\/(?:android|common|js|wasm\w*|native|ios\w*|apple|macos\w*)(?:Main|Test)\//i;

/** For languages of the JVM. */
export function onTheJvm({ path, text, build }: Facts): string | undefined {
  if (/^\s*import\s+(?:static\s+)?androidx?\./m.test(text))
    return `This code is a part of an app for phones, ${shipped}`;
  if (/\/src\/\w+\/(?:java|kotlin)\//.test(path) && /com\.android\.|\bplugins\.android\./.test(build))
    return `This project is an app for phones, ${shipped}`;
  if (otherPlatforms.test(path))
    return 'This code is compiled for other platforms than a server, which have no environment to read.';
  return /^\s*import\s+scala\.scalajs\b/m.test(text) ? `This code runs in a browser, ${shipped}` : undefined;
}

/** For the languages of games. */
export function inGames({ text }: Facts): string | undefined {
  const isGame = /\bgame:GetService\(|\bfunction\s+love\.(?:load|draw|update)\b/.test(text);
  return isGame ? `This code is a part of a game, ${shipped}` : undefined;
}
