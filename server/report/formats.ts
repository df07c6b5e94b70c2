import { azure } from './formats/azure.ts';
import { csv } from './formats/csv.ts';
import { github } from './formats/github.ts';
import { gitlab } from './formats/gitlab.ts';
import { html } from './formats/html.ts';
import { json } from './formats/json.ts';
import { junit } from './formats/junit.ts';
import { markdown } from './formats/markdown.ts';
import { sarif } from './formats/sarif.ts';
import { text } from './formats/text.ts';
import type { Format } from './report.ts';

/** Every format by the name that `--format` takes. */
export const formats = {
  text,
  json,
  sarif,
  csv,
  junit,
  github,
  gitlab,
  azure,
  markdown,
  html,
} as const satisfies Readonly<Record<string, Format>>;

/** The name of a format. */
export type FormatName = keyof typeof formats;

/** The names, in the order of the help. */
export const formatNames = Object.keys(formats) as FormatName[];
