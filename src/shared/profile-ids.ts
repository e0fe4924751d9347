/** The profile of the dial API of our own (docs/dial-api.md), which needs no profile engine. */
export const dialboardProfile = 'dialboard';

/**
 * What goes before the id of a profile of the person's own where profiles are chosen among, so that none can stand in the
 * place of one that comes with Dialboard.
 */
export const ownPrefix = 'own:';
