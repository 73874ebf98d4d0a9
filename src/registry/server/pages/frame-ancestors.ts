/**
 * The sites that may show the pages in a frame: their own (the preview shows the pane), and those of Excel on the web,
 * whose page stands in frames of SharePoint, OneDrive and the start pages of Microsoft 365, also of the cloud that
 * 21Vianet operates in China. Excel for Windows and Mac shows the pane without a frame.
 */
const SITES = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://onedrive.live.com',
  'https://*.sharepoint.com',
  'https://*.office.com',
  'https://*.cloud.microsoft',
  'https://*.partner.officewebapps.cn',
  'https://*.sharepoint.cn',
];

/** Headers of a page by which a browser refuses to show it in frames of other sites. */
export const FRAME_HEADERS = { 'Content-Security-Policy': `frame-ancestors ${SITES.join(' ')}` } as const;
