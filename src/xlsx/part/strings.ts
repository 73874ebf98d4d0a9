import { decoded, type XmlReader } from './tree.ts';

/** The texts of all sheets (ECMA-376 part 1, 18.4.9 sst), by number; of a text in several fonts all runs together. */
export function readStrings(xml: string, read: XmlReader): readonly string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let aside = 0;
  read(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      // A reading of signs stands beside the text.
      else if (name === 'rPh') aside += 1;
      else if (name === 't') isText = aside === 0;
    },
    text: (more) => {
      if (isText) text += more;
    },
    close: (name) => {
      if (name === 't') isText = false;
      else if (name === 'rPh') aside -= 1;
      else if (name === 'si') texts.push(decoded(text));
    },
  });
  return texts;
}
