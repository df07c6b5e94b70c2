/** What a language or format is, as data. */
export interface Language {
  readonly id: string;
}
