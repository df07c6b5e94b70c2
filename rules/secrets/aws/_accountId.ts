import type { Evidence } from '../../rule.ts';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** 2 to the power of 40: the account stands in forty bits behind the first bit. */
const accounts = 1_099_511_627_776;

/**
 * The account that an access key id belongs to: AWS writes it, in base32, behind the four letters of the prefix. Ids of before 2019 (AKIAI…, AKIAJ…)
 * have none. https://awsteele.com/blog/2020/09/26/aws-access-key-format.html
 */
export function accountOf(id: string): Evidence | undefined {
  const body = id.slice(4);
  if (/^[IJ]/.test(body)) return undefined;
  const digits = Array.from(body.slice(0, 9), (digit) => base32.indexOf(digit));
  const forty = digits.slice(0, 8).reduce((sum, digit) => sum * 32 + digit, 0);
  const account = (forty * 2 + ((digits[8] ?? 0) >> 4)) % accounts;
  return account < 1e12 ? { reason: `of the AWS account ${String(account).padStart(12, '0')}`, weight: 0 } : undefined;
}
