const VALUE = /^[-+−＋－±<>＜＞≤≥≈(（〔[【]*\s*\d[\d\s,，.．]*[%％‰]?[^\d]{0,6}$|^[-—–─…/]+$/;

/** What a cell of values holds: a number with hardly more than its unit, or the sign for none. */
export const isValue = (text: string): boolean => VALUE.test(text);
