/**
 * Services of the web whose keys have no mark of their own. There are hundreds, and they differ in three facts, so they are rows of tables: every row
 * becomes a rule, and its proof.
 */
import { partNamed, withRelated } from '../../finders.ts';
import { lazily } from '../../lazy.ts';
import { nearby } from '../../nearby.ts';
import type { Examples, SecretRule } from '../../rule.ts';
import { variables } from './_variables.ts';

/**
 * The name; the form of its keys, in the notation of the examples, or several with spaces between; its documentation; and how else the name is written than the row's own key (which is
 * lower case, without separators).
 */
export type Service = readonly [name: string, form: string, docs: string, ...spellings: string[]];

/** A table of services; the keys are the rules' ids without `-key`. */
export type Services = Readonly<Record<string, Service>>;

type ByRule<T extends Services, Value> = { readonly [Id in keyof T & string as `${Id}-key`]: Value };

function each<T extends Services, Value>(services: T, make: (service: Service, id: string) => Value): ByRule<T, Value> {
  return lazily(Object.entries(services).map(([id, service]) => [`${id}-key`, () => make(service, id)])) as ByRule<
    T,
    Value
  >;
}

/** How far from a secret its other half stands. */
const reach = 160;

/** What opens nothing alone: it is named by the service, or as the id of a client or an app. */
function otherHalf(names: readonly string[]): RegExp {
  const service = names.map((name) => name.replaceAll('.', '\\.')).join('|');
  return partNamed(`(?:${service})\\w{0,24}(?:id|key|sid)|(?:client|app|application)_?id`, /[\w.-]{8,80}/);
}

/** The variable of a row's key: its own, or by the spelling that people give to it (`exa_api`), or by the row's name. */
function variableOf(id: string, spellings: readonly string[]): string {
  const name = spellings.find((spelling) => spelling.endsWith('_api')) ?? `${id}_api`;
  return variables[id] ?? `${name.toUpperCase()}_KEY`;
}

/** The rule of each row. */
export function serviceRules<const T extends Services>(services: T): ByRule<T, SecretRule> {
  return each(services, ([name, form, docs, ...spellings], id) => ({
    kind: 'secret',
    title: `${name} key`,
    provider: name,
    docs,
    envVar: variableOf(id, spellings),
    severity: 'error',
    confidence: 'medium',
    keywords: [id, ...spellings],
    pattern: withRelated(nearby([id, ...spellings], form), otherHalf([id, ...spellings]), reach),
  }));
}

/** The proof of each row, in the syntaxes that matter to all of them. */
export function serviceExamples<const T extends Services>(services: T): ByRule<T, Examples> {
  return each(services, ([, forms], id) => {
    const [form = '', ...others] = forms.split(' ');
    return {
      match: [
        `${id.toUpperCase()}_API_KEY=«${form}»`,
        `const ${id}Token = "«${form}»";`,
        `[INFO] Sending a request to ${id}\n[DEBUG] Using key=«${form}»`,
        `const client = new ${id}('«${form}»');`,
        `# ${id}\nsecret: '«${form}»'`,
        ...others.map((other) => `${id}_key: "«${other}»"` as const),
      ],
      ignore: [
        `${id} key = process.env.KEY`,
        `${id}_key_hash = "${form}"`,
        `${id}_key = "${form}{alnum:9}"`,
        `the key of ${id} is not in this file; what is far away is another value = "${form}"`,
        `https://${id}.example/items/${form}`,
      ],
    };
  });
}
