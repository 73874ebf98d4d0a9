import { decodeEscapes, type XmlReader } from '../xml/tree.ts';

/** The shared strings by index (ECMA-376 part 1, 18.4.9 sst); the runs of a rich text are joined. */
export function parseSharedStrings(xml: string, read: XmlReader): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let phoneticDepth = 0;
  read(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      // A phonetic run is not part of the text.
      else if (name === 'rPh') phoneticDepth += 1;
      else if (name === 't') isText = phoneticDepth === 0;
    },
    text: (more) => {
      if (isText) text += more;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') phoneticDepth -= 1;
      else if (name === 'si') texts.push(decodeEscapes(text));
    },
  });
  return texts;
}
