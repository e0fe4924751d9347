/** The profile of the dial API of our own (docs/dial-api.md), which needs no profile engine. */
export const dialboardProfile = 'dialboard';
