import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';

/** Shows the next page of a list when it is pressed or scrolled into view. */
export function More({ label, onMore }: { readonly label: string; readonly onMore: () => void }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (current === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) onMore();
    });
    observer.observe(current);
    return () => observer.disconnect();
  });
  return (
    <div ref={place}>
      <Button appearance="subtle" onClick={onMore}>
        {label}
      </Button>
    </div>
  );
}
