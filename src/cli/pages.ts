interface BuildTool {
  readonly freshBuild: (
    build: 'intranet' | 'cdn',
    options: { readonly onBuild: () => void },
  ) => Promise<string>;
}

/** Plain Node, outside the sources: the same that builds the pages for delivery and for the tests. */
const TOOL = new URL('../tooling/fresh-build.mjs', import.meta.url).href;

/**
 * The folder of the pages as their sources are now; `onBuild` is told where they have
 * to be built first. Throws what the builder said where they cannot be.
 */
export async function builtPages(onBuild: () => void): Promise<string> {
  const { freshBuild } = (await import(TOOL)) as BuildTool;
  return freshBuild('intranet', { onBuild });
}
