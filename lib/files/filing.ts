/** Material that came after the matter was sent and is none of the kinds. */
export const SUPPLEMENT = 'supplement';
