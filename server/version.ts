import packageJson from '../package.json' with { type: 'json' };

/** The package's version and home page. */
export const { version, homepage } = packageJson;
