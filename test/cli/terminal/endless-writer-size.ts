/** Bytes of the file that the endless writer writes: so many that it is mostly writing. */
export const SIZE = 1 << 23;
