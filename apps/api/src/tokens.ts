// Names under which Nest hands out what is no class of ours.

export const LOGGER = 'logger';
export const BODY_LIMIT_TOKEN = 'body-limit';
