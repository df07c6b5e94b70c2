import { groupBy } from './groupBy.ts';

/**
 * How the best known tokens begin, as their providers write it, by how many characters follow at least. No word, and no key of another service, begins
 * so: a value with such a mark that stops long before, or holds what no token holds, was shortened for a text or made up. What is as long may be a form
 * that is newer than the provider's rule.
 */
const marksByLength: Readonly<Record<number, string>> = {
  16: 'AKIA ASIA',
  20: 'glpat- gldt- glrt- glptt- glcbt- glft- glagent- glffct- gloas- GR1348941 tskey-',
  22: 'sq0atp-',
  24: 'hvs. hvb. rk_live_ rk_test_ xoxb- xoxa- xoxr- xoxs- xoxo-',
  27: 'dckr_pat_ dckr_oat_ NRAK-',
  28: 'GOCSPX- sb_secret_',
  32: 'shpat_ shpca_ shpss_ shppa_ tvly- KGAT_ whsec_ pscale_pw_ pscale_tkn_ pscale_oauth_',
  34: 'hf_ AIza',
  36: 'ghp_ gho_ ghu_ ghs_ ghr_ npm_ nbp_ HRKU- nfp_ apify_api_ r8_',
  40: 'pul- dp.pt. dp.st. dp.sa. cfut_ cfat_ sbp_ lin_api_ bkua_ sqa_ sqp_ squ_ sgp_ mdb_sa_sk_ e2b_ figd_ tgp_v1_ phx_ glsa_ sq0csp- xoxp- xoxe-',
  46: 'ntn_ pplx- rubygems_ csk- gsk_ lsv2_',
  56: 'AGE-SECRET-KEY-1 vcp_ PMAK- CLOJARS_ nvapi- jina_ pcsk_ glc_ ya29. pypi-AgE',
  64: 'dop_v1_ doo_v1_ dor_v1_ sk-or-v1- sk-proj- SG. mlsn. xkeysib- xsmtpsib- sntryu_ crsr_',
  80: 'github_pat_ xai- sk-ant-api sk-ant-admin sk-ant-oat sk-ant-sid dt0c01. xapp- sntrys_',
};

interface Mark {
  readonly mark: string;
  readonly length: number;
}

/** Each mark, by its first three characters. */
const byStart: ReadonlyMap<string, readonly Mark[]> = groupBy(
  Object.entries(marksByLength).flatMap(([length, marks]) =>
    marks.split(' ').map((mark) => ({ mark, length: Number(length) })),
  ),
  ({ mark }) => mark.slice(0, 3),
);

/** Whether a value begins as a provider's tokens do, and cannot be one: it ends early, or holds a character that none of them has. */
export function isBrokenToken(value: string): boolean {
  const known = byStart.get(value.slice(0, 3))?.find(({ mark }) => value.startsWith(mark));
  if (known === undefined) return false;
  return (value.length - known.mark.length) * 4 < known.length * 3 || /[^\w.+/=~:%-]/.test(value);
}
