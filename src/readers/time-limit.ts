/** Seconds that one document may take, where nothing else is asked for. */
export const TIME_LIMIT = 30;

/** What to do where they were too few. */
export const MORE_TIME = 'split it, or give more with --timeout SECONDS';
