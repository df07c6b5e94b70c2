/**
 * How surprising the characters of a value are to someone who knows English and program identifiers: names and words cost about
 * four bits a character, random tokens six and more. It tells a token from an identifier where entropy, which counts characters and
 * knows no language, cannot.
 */

const symbols = 'abcdefghijklmnopqrstuvwxyz0_';
const scale = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * Row by row, the bits (times four, as a digit of `scale`) that the second symbol costs after the first: letters without their case, `0` for any
 * digit, `_` for anything else and for the hump of a camelCase name. Counted over 286,000 distinct words of the Python and Go
 * standard libraries and their documentation.
 */
const bigrams =
  'BkfiCtkGlIrdgfLhJcganqtspzrmatmqctsCgjFcvqftEjjteBGGkDkfeAntcvEelQfgvy9vKindkDFIpOoiepuk7qmDdwFovwisHnktlACDqMm9' +
  'kwhhqnpDvLCekdwnsbdfzqsiqJsbgvstjjzE9UFjzvewKipmiEHKsRk7jyvB7AokhOBlojnwTcgpjCBJxDraauwx8CGCdNysmxcuAmngpBFJqLra' +
  'lmfhjmiKDFAhj9cmBmfdCnOqToEofzwr8ADInHoqwx9pQA9zhxyQCWuekztu4stzhKDprnquEuhukzloxwu9euvlabvGbMBhAzesPxkihuGKnKAe' +
  '9kxu8yAHgQAnlwddDxjskFHEvDxfezgdejeCjGttwngrIBfbnnFrxKAcpmjfyqoGqCohh8niQbkifomwBFzjbCrnbxBkjUAfzxdhIdmgkyEKiHvf' +
  'zxzvBuIFyLNdutCwymmu2vBMGEugcyln9vlFdPorlmeuMkghnqAMmSydoEjz8vxlfKsquuijwyg9kAuIpPvbdAow9wFibRGsuzgsMfklnEtBiGxa' +
  'kilpeqpLlQIdgcufUcfcBDMzOIiu7xsz6xyDaQJAwwlmOyuwGEBIANmjbAwsdsxhcNxoxicxFehvCCnBJKvbpzgwduAzhRHspzvdHxuaAAFxpHa8' +
  'rsnmowoErRHkijr8OtfgBzoCzyu6dByy4wDsfLCsrudxFAuuvFEFlsmfjkjhiiDEzJIzDCDxMzyxDAHyKM3dgkfhiijohtqjiimgwhcgllooCzul';

const bits = Float32Array.from(bigrams, (digit) => scale.indexOf(digit) / 4);
const bitsOfDigit = Math.log2(10);
const separator = 27;

function symbolOf(code: number): number {
  if (code >= 97 && code <= 122) return code - 97;
  if (code >= 65 && code <= 90) return code - 65;
  return code >= 48 && code <= 57 ? 26 : separator;
}

/** Bits per character; 0 for an empty value. */
export function surprise(value: string): number {
  let sum = 0;
  let last = separator;
  let afterLower = false;
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index);
    const upper = code >= 65 && code <= 90;
    if (afterLower && upper) {
      sum += bits[last * symbols.length + separator] ?? 0;
      last = separator;
    }
    const symbol = symbolOf(code);
    sum += (bits[last * symbols.length + symbol] ?? 0) + (symbol === 26 ? bitsOfDigit : 0);
    last = symbol;
    afterLower = code >= 97 && code <= 122;
  }
  return value.length === 0 ? 0 : sum / value.length;
}

/**
 * The bits per character above which fewer than 1 in 200 identifiers of that length stand, and below which fewer than 1 in 50 random
 * alphanumeric values: the longer the value, the surer the average.
 */
function threshold(length: number): number {
  if (length < 10) return 6.2;
  if (length < 12) return 5.9;
  return length < 16 ? 5.6 : 5.3;
}

const hexadecimal = /^(?:0x)?(?=.*\d)(?=.*[a-f])(?:[\da-f]{16,}|[\dA-F]{16,})$/i;

/** Whether a value of at least eight characters looks like the output of a random generator. Digits alone never do. */
export function looksRandom(value: string): boolean {
  if (value.length < 8 || !/[A-Za-z]/.test(value)) return false;
  if (hexadecimal.test(value)) return new Set(value).size >= 8 && !/0123456789|9876543210/.test(value);
  return surprise(value) >= threshold(value.length);
}

/** The mark of a token, as in `sk-…` and `live_key_…`; `cafe-…` may be the first part of what is hexadecimal. */
const tokenMark = /^(?:[a-f]*[g-z][a-z]*[_-]){1,3}/i;

/**
 * Whether a value, behind its mark, is hexadecimal but for one or two letters, or but for the case of one or two, which no generator writes: it was made
 * up, or damaged.
 */
export function isDamagedHex(token: string): boolean {
  const value = token.replace(tokenMark, '');
  if (value.length < 24 || !/^[\da-z-]+$/i.test(value)) return false;
  const strangers = value.replace(/[\da-f-]/gi, '').length;
  if (strangers > 0) return strangers <= 2;
  const capitals = value.replace(/[^A-F]/g, '').length;
  const others = value.replace(/[^a-f]/g, '').length;
  const fewer = Math.min(capitals, others);
  return (fewer === 1 || fewer === 2) && capitals + others >= 8;
}

/**
 * Whether a value is as a generator writes it but for one character that no alphabet of tokens has, or but for padding in the middle: it was made up, or
 * damaged. People's own secrets hold several symbols, or words.
 */
export function isDamagedToken(value: string): boolean {
  if (value.length < 20 || !looksRandom(value)) return false;
  const strangers = value.replace(/[\w+/=.~:-]/g, '');
  return /^[!?@^&*#<>]$/.test(strangers) || /^[A-Za-z\d+/]{8,}=[A-Za-z\d+/]{8,}={0,2}$/.test(value);
}
