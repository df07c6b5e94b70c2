import { assigned } from '../assigned.ts';
import { hasDigit } from '../checks.ts';
import { anyOf, atKeyword, withRelated } from '../finders.ts';
import { defineRules, type ExamplesOf } from '../rule.ts';
import { near } from '../shapes.ts';
import { isMixed } from '../tokens.ts';

export const rules = defineRules({
  'razorpay-key': {
    kind: 'secret',
    title: 'Razorpay key secret',
    provider: 'Razorpay',
    docs: 'https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/',
    rotate: 'https://dashboard.razorpay.com/app/website-app-settings/api-keys',
    envVar: 'RAZORPAY_KEY_SECRET',
    severity: 'error',
    confidence: 'high',
    keywords: ['razorpay', 'rzp_'],
    pattern: withRelated(
      anyOf(
        atKeyword(
          /rzp_(?:live|test)_[A-Za-z0-9]{14}(?:["'`]\s{0,2},\s{0,40}(?:[\w]{1,20}\s?[:=]\s?)?["'`]|:)(?<secret>[A-Za-z0-9]{24})(?![A-Za-z0-9])/,
        ),
        atKeyword(assigned(near('razorpay', 'secret'), /[A-Za-z0-9]{24}/)),
      ),
      /(?<![A-Za-z0-9])(?<part>rzp_(?:live|test)_[A-Za-z0-9]{14})(?![A-Za-z0-9])/,
      300,
    ),
    accept: [hasDigit, isMixed],
  },
});

export const examples: ExamplesOf<typeof rules> = {
  'razorpay-key': {
    match: [
      'RAZORPAY_KEY_SECRET=«{base62:24}»',
      'client = razorpay.Client(auth=("rzp_live_{base62:14}", "«{base62:24}»"))',
      'curl -u rzp_test_{base62:14}:«{base62:24}» https://api.razorpay.com/v1/payments',
      "new Razorpay({\n  key_id: 'rzp_live_{base62:14}',\n  key_secret: '«{base62:24}»',\n})",
    ],
    ignore: [
      'RAZORPAY_KEY_ID=rzp_live_{base62:14}',
      'key: "rzp_test_{base62:14}", amount: 100',
      'razorpay_secret = os.environ["RAZORPAY_SECRET"]',
      'razorpay_webhook_secret_id = "{lower:24}"',
    ],
  },
};
