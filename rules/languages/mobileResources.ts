import { defineLanguage, type FixExample } from '../language.ts';

/** https://developer.android.com/privacy-and-security/security-tips, https://firebase.google.com/docs/projects/api-keys */
export const language = defineLanguage({
  id: 'mobileResources',
  of: 'xml',
  editorIds: [],
  files:
    /(?:^|\/)(?:res\/(?:values|xml|raw)[\w-]*\/.+\.xml|AndroidManifest\.xml|(?:\w+-)?Info\.plist|GoogleService-Info\.plist|google-services\.json|local\.properties)$|\.(?:xcconfig|entitlements)$/,
  refuse:
    'An app carries this file to every phone, where a secret is public wherever it comes from: keep it on a server that the app asks, and restrict a key that must be there to the app.',
});

const path = 'app/src/main/res/values/strings.xml';

export const examples: readonly FixExample[] = [
  { path, before: '<resources><string name="key">«{base62:24}»</string></resources>\n', refuse: /phone/ },
  { path: 'ios/App/Info.plist', before: '<key>a</key><string>«{base62:24}»</string>\n', refuse: /server/ },
  { path: 'app/google-services.json', before: '{ "key": "«{base62:24}»" }\n', refuse: /restrict/ },
];
