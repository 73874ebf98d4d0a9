import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Sheet } from '#excel-host/public';
import { HEADER } from '../grid-styles.ts';
import type { GridWindow } from './grid-parts.ts';

const NOTHING: GridWindow = { width: 0, height: 0, scrollX: 0, scrollY: 0 };

/** The last scroll position of each sheet. */
const SEEN = new WeakMap<Sheet, { readonly x: number; readonly y: number }>();

/** The visible part of a sheet, and the ref and handler for the element that scrolls it. */
export function useGridWindow(sheet: Sheet): {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly window: GridWindow;
  readonly onScroll: () => void;
} {
  const scroller = useRef<HTMLDivElement>(null);
  const [window, setWindow] = useState(NOTHING);
  const read = (): void => {
    const element = scroller.current;
    if (element === null) return;
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = element;
    setWindow((before) => {
      const next = {
        width: clientWidth - HEADER.width,
        height: clientHeight - HEADER.height,
        scrollX: scrollLeft,
        scrollY: scrollTop,
      };
      const isSame = (Object.keys(next) as (keyof GridWindow)[]).every((name) => next[name] === before[name]);
      return isSame ? before : next;
    });
  };
  const onScroll = (): void => {
    const element = scroller.current;
    if (element !== null) SEEN.set(sheet, { x: element.scrollLeft, y: element.scrollTop });
    read();
  };
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    const { x, y } = SEEN.get(sheet) ?? { x: 0, y: 0 };
    scroller.current?.scrollTo(x, y);
    read();
  }, [sheet]);
  return { scroller, window, onScroll };
}
