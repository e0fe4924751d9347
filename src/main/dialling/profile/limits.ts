import type { HttpLimits } from '../http-client';

/** Limits of requests by profiles: lists of calls and pages of desk phones are larger than answers of our own API. */
export const profileLimits: HttpLimits = { total: 10_000, maxAnswer: 1_048_576, maxRequest: 65_536 };
