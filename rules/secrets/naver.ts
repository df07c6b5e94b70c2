import { isRandomToken } from '../nearby.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { standalone } from '../shapes.ts';

export const rules = defineRules({
  'naver-key': {
    kind: 'secret',
    title: 'Naver Cloud access or secret key',
    provider: 'Naver Cloud',
    docs: 'https://api.ncloud-docs.com/docs/en/common-ncpapi',
    rotate: 'https://www.ncloud.com/mypage/manage/authkey',
    envVar: 'NCLOUD_SECRET_KEY',
    severity: 'error',
    confidence: 'high',
    keywords: ['ncp_iam_bp'],
    pattern: standalone(/ncp_iam_BP[A-Z0-9][A-Za-z0-9]{15,40}/),
    accept: [(value) => isRandomToken(value.slice('ncp_iam_BPASKR'.length))],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'naver-key': {
    match: [
      "access_key = '«ncp_iam_BPASKR{base62:14}»'\nsecret_key = '«ncp_iam_BPKSKR{base62:28}»'",
      'NCLOUD_SECRET_KEY=«ncp_iam_BPKMKR{base62:28}»',
      'private const val ACCESS_KEY_ID = "«ncp_iam_BPAMKR{base62:14}»"',
    ],
    ignore: ["access_key = 'ncp_iam_BPA*****'", 'NCP_SECRET_KEY=ncp_iam_BPKMKR***', 'the prefix is ncp_iam_BPA'],
  },
};
