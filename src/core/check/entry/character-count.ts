/**
 * Length of a report as notices count it (“500字以内”): all characters except white
 * space; punctuation and every digit count. A character outside the basic plane (𠮷)
 * counts as one.
 */
export const characterCount = (text: string): number => [...text.replace(/\s/g, '')].length;
