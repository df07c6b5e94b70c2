import { defineRules, type ExamplesOf } from '../rule.ts';

export const rules = defineRules({
  'infisical-token': {
    kind: 'secret',
    title: 'Infisical service token',
    provider: 'Infisical',
    docs: 'https://infisical.com/docs/documentation/platform/token',
    rotate: 'https://app.infisical.com/',
    envVar: 'INFISICAL_TOKEN',
    severity: 'error',
    confidence: 'high',
    // `st.` alone ends half the words of a program (`list.`, `request.`): what delimits the token is part of the gate.
    keywords: ['"st.', "'st.", '`st.', '=st.', ' st.', ':st.'],
    pattern: /["'`=: ](?<secret>st\.[0-9a-f]{24}\.[0-9a-f]{32}\.[0-9a-f]{32})(?!\w)/,
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'infisical-token': {
    match: [
      'INFISICAL_TOKEN=«st.{hex:24}.{hex:32}.{hex:32}»',
      'infisical run --token «st.{hex:24}.{hex:32}.{hex:32}» -- npm start',
      'new InfisicalClient({ token: "«st.{hex:24}.{hex:32}.{hex:32}»" })',
    ],
    ignore: ['import streamlit as st; st.write(1); x = st.sidebar', 'x =st.{hex:24}.{hex:32}', 'a "st.{base62:24}" b'],
  },
};
