/** Calendar days without a clock: what a rule knows of the time is handed in with the source. */
import type { Evidence } from './rule.ts';

/**
 * The day of a moment in UTC as YYYY-MM-DD, from seconds since 1970, of the years 1970 to 9999: days in this form compare as texts do.
 * https://howardhinnant.github.io/date_algorithms.html#civil_from_days
 */
export function dayOf(seconds: number): string {
  const days = Math.floor(seconds / 86_400) + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const padded = (number: number, width: number) => String(number).padStart(width, '0');
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** What an expiry says on the day `today`: nothing is past where no day is known. Both days are YYYY-MM-DD. */
export function validUntil(day: string, today: string | undefined): Evidence {
  return today !== undefined && day < today
    ? { reason: `it expired on ${day}`, weight: -1 }
    : { reason: `it is valid until ${day}`, weight: 0 };
}
