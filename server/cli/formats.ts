import { csv } from './formats/csv.ts';
import { json } from './formats/json.ts';
import { sarif } from './formats/sarif.ts';
import { text } from './formats/text.ts';
import type { Format } from './report.ts';

/** Every format by the name that `--format` takes. */
export const formats = { text, json, sarif, csv } as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof formats;

/** The names, in the order of the help. */
export const formatNames = Object.keys(formats) as FormatName[];
