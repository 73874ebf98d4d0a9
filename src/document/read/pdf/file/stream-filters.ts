import { Unzlib } from 'fflate';

/** Unpacks the streams of a pdf, piece by piece, so that nobody has to keep more than wanted. */

/** Takes the next bytes of a stream. */
type Sink = (bytes: Uint8Array) => void;

/** Bytes that are passed on at a time. */
const SLICE = 16 * 1024;

/** Filters of pictures: what comes out of them has a size of its own, and is not passed on. */
const PICTURE_FILTERS = new Set(['DCTDecode', 'DCT', 'JPXDecode', 'JBIG2Decode', 'CCITTFaxDecode', 'CCF']);

export const isPictureFilter = (name: string): boolean => PICTURE_FILTERS.has(name);

/**
 * Passes a stream through its filters; `count` sees what comes out of each of them, `sink` what comes out of the
 * last. Damage ends the stream where it is, as it does in pdf.js.
 */
export function unpackStream(
  bytes: Uint8Array,
  filters: readonly string[],
  count: (bytes: number) => void,
  sink: Sink,
): void {
  const first = filters.reduceRight<Sink>((next, filter) => {
    const decode = decoderOf(filter, (piece) => {
      count(piece.length);
      next(piece);
    });
    return decode ?? next;
  }, sink);
  for (let at = 0; at < bytes.length; at += SLICE) first(bytes.subarray(at, at + SLICE));
}

/** A decoder that passes on what it decodes; null for filters that change nothing (Crypt) or are not known. */
function decoderOf(filter: string, next: Sink): Sink | null {
  switch (filter) {
    case 'FlateDecode':
    case 'Fl':
      return inflater(next);
    case 'LZWDecode':
    case 'LZW':
      return lzwDecoder(next);
    case 'RunLengthDecode':
    case 'RL':
      return runLengthDecoder(next);
    case 'ASCII85Decode':
    case 'A85':
      return ascii85Decoder(next);
    case 'ASCIIHexDecode':
    case 'AHx':
      return hexDecoder(next);
    default:
      return null;
  }
}

/** Errors that stand for damaged data, not for a limit. */
class Stopped extends Error {}

function inflater(next: Sink): Sink {
  let failure: Error | null = null;
  let isDamaged = false;
  const inflate = new Unzlib((piece) => {
    try {
      for (let at = 0; at < piece.length; at += SLICE) next(piece.subarray(at, at + SLICE));
    } catch (error) {
      failure = error instanceof Error ? error : new Stopped();
      throw new Stopped();
    }
  });
  return (bytes) => {
    if (isDamaged) return;
    try {
      inflate.push(bytes, false);
    } catch {
      if (failure !== null) throw failure;
      isDamaged = true;
    }
  };
}

function lzwDecoder(next: Sink): Sink {
  const [clear, end] = [256, 257];
  // Each entry is the entry before it and one more byte.
  const prefix = new Int16Array(4096);
  const last = new Uint8Array(4096);
  const length = new Uint16Array(4096);
  for (let i = 0; i < 256; i += 1) [prefix[i], last[i], length[i]] = [-1, i, 1];
  let [bits, have, width, size, before] = [0, 0, 9, 258, -1];
  let isDone = false;
  const take = (entry: number): Uint8Array => {
    const bytes = new Uint8Array(length[entry] ?? 0);
    for (let at = bytes.length - 1, i = entry; at >= 0; at -= 1, i = prefix[i] ?? 0) bytes[at] = last[i] ?? 0;
    return bytes;
  };
  return (bytes) => {
    for (const byte of bytes) {
      if (isDone) return;
      bits = ((bits << 8) | byte) & 0xffffff;
      have += 8;
      if (have < width) continue;
      have -= width;
      const entry = (bits >> have) & ((1 << width) - 1);
      if (entry === clear) [width, size, before] = [9, 258, -1];
      else if (entry === end || entry > size || (entry === size && before === -1)) isDone = true;
      else {
        const isNew = entry === size;
        const piece = take(isNew ? before : entry);
        if (before !== -1 && size < 4096) {
          [prefix[size], last[size]] = [before, piece[0] ?? 0];
          length[size] = (length[before] ?? 0) + 1;
          size += 1;
        }
        next(isNew ? take(entry) : piece);
        before = entry;
        width = size + 1 >= 2048 ? 12 : size + 1 >= 1024 ? 11 : size + 1 >= 512 ? 10 : 9;
      }
    }
  };
}

function runLengthDecoder(next: Sink): Sink {
  let literal = 0;
  let repeat = 0;
  let isDone = false;
  return (bytes) => {
    for (const byte of bytes) {
      if (isDone) return;
      if (literal > 0) {
        next(Uint8Array.of(byte));
        literal -= 1;
      } else if (repeat > 0) {
        next(new Uint8Array(repeat).fill(byte));
        repeat = 0;
      } else if (byte === 128) isDone = true;
      else if (byte < 128) literal = byte + 1;
      else repeat = 257 - byte;
    }
  };
}

function ascii85Decoder(next: Sink): Sink {
  let digits: number[] = [];
  let isDone = false;
  const flush = (count: number): void => {
    const value = [...digits, 84, 84, 84, 84].slice(0, 5).reduce((sum, digit) => sum * 85 + digit, 0) >>> 0;
    next(Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value).subarray(0, count));
    digits = [];
  };
  return (bytes) => {
    for (const byte of bytes) {
      if (isDone) return;
      if (byte === 0x7e) {
        isDone = true;
        if (digits.length > 1) flush(digits.length - 1);
      } else if (byte === 0x7a && digits.length === 0) next(new Uint8Array(4));
      else if (byte >= 33 && byte <= 117) {
        digits.push(byte - 33);
        if (digits.length === 5) flush(4);
      }
    }
  };
}

function hexDecoder(next: Sink): Sink {
  let high = -1;
  let isDone = false;
  return (bytes) => {
    const decoded: number[] = [];
    for (const byte of bytes) {
      if (isDone || byte === 0x3e) {
        isDone = true;
        break;
      }
      const digit = parseInt(String.fromCharCode(byte), 16);
      if (Number.isNaN(digit)) continue;
      if (high === -1) high = digit;
      else {
        decoded.push(high * 16 + digit);
        high = -1;
      }
    }
    next(Uint8Array.from(decoded));
  };
}
