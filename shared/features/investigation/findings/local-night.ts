import { tzOffset } from '@date-fns/tz/tzOffset';
import type { Instant } from '../../../kernel/time.ts';

const msPerMinute = 60_000;
/** Night ends at five: whoever works early is up by then. */
const nightEnds = 5;

/**
 * The time zone of a country; the westernmost and the easternmost where it has several. Those of the shops' customers:
 * a country that is missing is judged by UTC.
 */
const zones: Readonly<Record<string, readonly string[]>> = {
  AE: ['Asia/Dubai'],
  AT: ['Europe/Vienna'],
  AU: ['Australia/Perth', 'Australia/Sydney'],
  BE: ['Europe/Brussels'],
  BG: ['Europe/Sofia'],
  BH: ['Asia/Bahrain'],
  BR: ['America/Rio_Branco', 'America/Noronha'],
  CA: ['America/Vancouver', 'America/St_Johns'],
  CH: ['Europe/Zurich'],
  CN: ['Asia/Shanghai'],
  CY: ['Asia/Nicosia'],
  CZ: ['Europe/Prague'],
  DE: ['Europe/Berlin'],
  DK: ['Europe/Copenhagen'],
  EE: ['Europe/Tallinn'],
  ES: ['Atlantic/Canary', 'Europe/Madrid'],
  FI: ['Europe/Helsinki'],
  FR: ['Europe/Paris'],
  GB: ['Europe/London'],
  GR: ['Europe/Athens'],
  HK: ['Asia/Hong_Kong'],
  HR: ['Europe/Zagreb'],
  HU: ['Europe/Budapest'],
  IE: ['Europe/Dublin'],
  IL: ['Asia/Jerusalem'],
  IN: ['Asia/Kolkata'],
  IS: ['Atlantic/Reykjavik'],
  IT: ['Europe/Rome'],
  JP: ['Asia/Tokyo'],
  KR: ['Asia/Seoul'],
  KZ: ['Asia/Almaty'],
  LB: ['Asia/Beirut'],
  LT: ['Europe/Vilnius'],
  LU: ['Europe/Luxembourg'],
  LV: ['Europe/Riga'],
  MT: ['Europe/Malta'],
  NL: ['Europe/Amsterdam'],
  NO: ['Europe/Oslo'],
  NZ: ['Pacific/Auckland'],
  PL: ['Europe/Warsaw'],
  PT: ['Atlantic/Azores', 'Europe/Lisbon'],
  RO: ['Europe/Bucharest'],
  RU: ['Europe/Kaliningrad', 'Asia/Kamchatka'],
  SA: ['Asia/Riyadh'],
  SE: ['Europe/Stockholm'],
  SG: ['Asia/Singapore'],
  SI: ['Europe/Ljubljana'],
  SK: ['Europe/Bratislava'],
  TR: ['Europe/Istanbul'],
  TW: ['Asia/Taipei'],
  UA: ['Europe/Kyiv'],
  US: ['Pacific/Honolulu', 'America/New_York'],
  ZA: ['Africa/Johannesburg'],
};

/** True where it is night everywhere in the country; by UTC where the country is not known. */
export function isNightIn(country: string | null, at: Instant): boolean {
  const known = country !== null && Object.hasOwn(zones, country) ? zones[country] : undefined;
  return (known ?? ['UTC']).every((zone) => hourIn(zone, at) < nightEnds);
}

function hourIn(zone: string, at: Instant): number {
  const moment = new Date(at);
  const wall = new Date(moment.getTime() + tzOffset(zone, moment) * msPerMinute);
  return wall.getUTCHours();
}
