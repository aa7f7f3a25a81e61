/** By name, what may be done to a document that changes nothing of what it says. */
export const RELATIONS: Readonly<Record<string, object>>;
