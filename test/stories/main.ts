// `npm run stories`: a page that shows the task pane in each of its states, see stories.ts.
import { serveStories } from './build.ts';

const { address } = await serveStories(8090);
process.stdout.write(`任务窗格的各种状态 / the states of the task pane: ${address}/stories.html\n`);
