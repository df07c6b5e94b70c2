/** Placeholders of Spring, Quarkus and Micronaut, which stand for a variable of the environment. */
import type { Config } from '../config.ts';
import type { Loading } from '../language.ts';

/** https://docs.spring.io/spring-boot/reference/features/external-config.html#features.external-config.files.property-placeholders */
export const springConfig: Omit<Config, 'syntax'> = {
  refers: /[$#]\{/,
  fallback: { open: /\$\{([A-Za-z_]\w*):$/, close: /^\}/ },
  inside: /[$#]\{[^}]*$/,
  // Without a default: a variable that is not set stops the application with its name.
  moves: [{ refer: ({ name }) => `\${${name}}` }],
};

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
