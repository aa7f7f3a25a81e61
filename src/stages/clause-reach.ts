/**
 * Characters around a number within which its clause is looked through. No prose has a longer one (the longest seen is 105); in a list of ten
 * thousand numbers in one sentence every number would look through all of it.
 */
export const CLAUSE_REACH = 600;
