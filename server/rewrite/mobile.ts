/** Code that is shipped to phones or compiled to JavaScript: a secret there is public, and there is no environment to read. */
import type { Source } from '../../rules/rule.ts';
import type { Project } from './project.ts';

const shipped =
  'where a secret is public wherever it comes from: keep it on a server, and let the app ask that server.';

/** Source sets of a multiplatform project that run elsewhere than on a server's JVM. https://kotlinlang.org/docs/multiplatform-hierarchy.html */
const elsewhere = /\/(?:android|common|js|wasm\w*|native|ios\w*|apple|macos\w*)(?:Main|Test)\//i;

/** Why a secret in this file of a JVM language can't be helped by a variable; undefined where the code runs on a server. */
export function mobileReason({ path, text }: Source, { build }: Project): string | undefined {
  if (/^\s*import\s+(?:static\s+)?androidx?\./m.test(text))
    return `This code is a part of an app for phones, ${shipped}`;
  if (/\/src\/\w+\/(?:java|kotlin)\//.test(path) && /com\.android\.|\bplugins\.android\./.test(build))
    return `This project is an app for phones, ${shipped}`;
  if (elsewhere.test(path))
    return 'This code is compiled for other platforms than a server, which have no environment to read.';
  if (/^\s*import\s+scala\.scalajs\b/m.test(text)) return `This code runs in a browser, ${shipped}`;
  return undefined;
}
