/** Placeholders of Spring, Quarkus and Micronaut, which stand for a variable of the environment. */
import type { Config } from '../config.ts';
import type { Loading } from '../language.ts';

/**
 * The variables that stand above a property, in every profile. https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.typesafe-configuration-properties.relaxed-binding.environment-variables
 */
function relaxed(keys: readonly string[]): readonly string[] {
  const key = keys.join('.').toUpperCase();
  return [key.replaceAll('-', ''), key].map((name) => name.replace(/[^A-Z\d]+/g, '_'));
}

/** https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.files.property-placeholders */
export const springConfig: Omit<Config, 'syntax'> = {
  family: /^(?:application|bootstrap|microprofile-config)(?:-[\w-]+)?\.(?:ya?ml|properties)$/i,
  refers: /[$#]\{/,
  fallback: { open: /\$\{([A-Za-z_]\w*):$/, close: /^\}/ },
  // A backslash keeps a placeholder from being one.
  inside: /[$#]\{[^}]*$|\\$/,
  // Without a default: a variable that is not set stops the application with its name.
  moves: [{ refer: ({ name }) => `\${${name}}`, bound: relaxed, ownBound: true }],
};

/** How an application gets the variables. */
export const springLoading: Loading = {
  loaders: [
    { file: /^pom\.xml$/, text: /quarkus/, note: 'Quarkus reads .env in the folder where it is started.' },
    { file: /^build\.gradle/, text: /quarkus/, note: 'Quarkus reads .env in the folder where it is started.' },
    {
      file: /^(?:pom\.xml|build\.gradle(?:\.kts)?)$/,
      text: /spring-dotenv/,
      note: 'spring-dotenv loads .env of this project.',
    },
  ],
  otherwise:
    'Load {file} before the application starts: `set -a; . ./{file}; set +a`; or let Spring read it: `spring.config.import=optional:file:./{file}[.properties]`.',
};
