/** A page of somebody else that shows Benang in a frame: from another port, and so from another origin. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type FrameLocator } from '@playwright/test';

/** What a page of somebody else is served as; from another port, and so from another origin. */
export async function foreign(html: (origin: string) => string): Promise<{ server: Server; origin: string }> {
  let page = '';
  const server = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page),
  );
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  page = html(origin);
  return { server, origin };
}

export const around = (frame: string): string => `<!doctype html><html lang="en"><title>A newspaper</title>
<body style="margin: 0"><h1>News</h1><p><a href="#before">Before</a></p>
${frame}
<p><a href="#after">After</a></p><div style="height: 2000px"></div>
<script>window.heard = []; addEventListener('message', (event) => window.heard.push({ origin: event.origin, ...event.data }));</script>`;

/** `attributes`: further ones of the frame, such as `sandbox`. */
export const frameOf = (baseURL: string | undefined, hash: string, attributes = ''): string =>
  `<iframe src="${new URL('embed.html', baseURL ?? '').href}#${hash}" title="Graph" width="900" height="540"${attributes}></iframe>`;

export async function drawnIn(frame: FrameLocator): Promise<void> {
  await expect(frame.getByRole('application')).toHaveAttribute('data-gestures', '');
  await expect(frame.getByRole('heading', { level: 2 })).toBeVisible();
}
