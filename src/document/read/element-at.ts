/** Indexed access for indexes that the caller knows to be in range. */

/**
 * The element at `index`; a negative index counts from the end.
 * @throws {RangeError} where there is no such element: an error of the calling code.
 */
export function elementAt<T>(elements: ArrayLike<T>, index: number): T {
  const element = elements[index < 0 ? elements.length + index : index];
  if (element === undefined)
    throw new RangeError(`No element ${String(index)} in a list of ${String(elements.length)}.`);
  return element;
}
