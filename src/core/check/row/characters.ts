/**
 * Length of a report as a notice counts it (“500字以内”): every character but white
 * space; punctuation counts, and so does each digit of a number. A character
 * outside the basic plane (𠮷) is one.
 */
export const characterCount = (text: string): number => [...text.replace(/\s/g, '')].length;
