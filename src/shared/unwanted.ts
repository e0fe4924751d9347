/** What can be marked as unwanted: what numbers are compared by, E.164 or the digits of a smaller plan. Codes cannot. */
export const unwantedNumber = /^\+?\d{1,18}$/;

/** As many are remembered. */
export const mostUnwanted = 1000;
