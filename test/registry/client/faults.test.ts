import { registryClient, type ClientOptions, type RegistryClient } from '#registry/client/client';
import type { Wait } from '#registry/client/deadline';
import { Failure, failureSentence } from '#core/failure/failure';
import { aNotice, aRegistry, aTarget, aTask } from '../../support/records.ts';
import { realWait } from '../../support/service/in-process.ts';
import { type Behaviour, faultyServer, ok, say, wire } from './faults.ts';

const task = aTask('1');
const registry = aRegistry({ tasks: [task], targets: [aTarget(task)] });
const ID = aNotice().id;
const JSON_TEXT = JSON.stringify(registry);

/** Real time, with a short pause before the second call. */
const briefWait: Wait = (milliseconds, signal) => realWait(milliseconds === 700 ? 5 : milliseconds, signal);

const clientOf = (baseUrl: string, options: Partial<ClientOptions> = {}): RegistryClient =>
  registryClient({ fetch, baseUrl, timeoutMs: 5_000, wait: briefWait, ...options });

/** The failure that a server's behaviour leads to, and the number of requests it got. */
async function outcome(
  behave: Behaviour,
  options: Partial<ClientOptions> = {},
  ask: (client: RegistryClient) => Promise<unknown> = (client) => client.get(ID),
): Promise<{ code: string; sentence: string; english: string; asked: number; value?: unknown }> {
  const server = await faultyServer(behave);
  try {
    const value = await ask(clientOf(server.url, options));
    return { code: 'none', sentence: '', english: '', asked: server.asked(), value };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const [sentence, english] = (['zh', 'en'] as const).map((one) => failureSentence(error, one));
    return { code: error.code, sentence: sentence ?? '', english: english ?? '', asked: server.asked() };
  } finally {
    await server.close();
  }
}

const changed = (change: (copy: Record<string, unknown>) => void): string => {
  const copy = JSON.parse(JSON_TEXT) as Record<string, unknown>;
  change(copy);
  return JSON.stringify(copy);
};

const page = '<!DOCTYPE html><html><title>登录</title></html>';
const html = (status: string): string =>
  wire(status, { 'Content-Type': 'text/html', 'Content-Length': '58', Connection: 'close' }, page);

describe('each failure is one sentence that says what to do', () => {
  test.each<[string, Behaviour, string, number, RegExp]>([
    ['a login page', say(ok(page, { 'Content-Type': 'text/html' })), 'registry.web-page', 1, /登录网络/],
    ['a page that calls itself JSON', say(ok(page)), 'registry.web-page', 1, /返回的是网页/],
    ['half a JSON', say(ok(JSON_TEXT.slice(0, 90))), 'registry.broken-answer', 1, /不是完整的 JSON/],
    ['nothing', say(ok('')), 'registry.broken-answer', 1, /不是完整的 JSON/],
    [
      'bytes that are no text',
      (socket) => {
        socket.write(wire('200 OK', { 'Content-Length': '3', Connection: 'close' }));
        socket.end(Buffer.from([0x22, 0xff, 0x22]));
      },
      'registry.broken-answer',
      1,
      /不是完整的 JSON/,
    ],
    [
      'a wrong packing',
      say(ok('no gzip at all', { 'Content-Encoding': 'gzip' })),
      'registry.cut-off',
      2,
      /中途断开/,
    ],
    [
      'a wrong type',
      say(ok(changed((copy) => Object.assign(copy, { tasks: [{ ...task, units: '市住建局' }] })))),
      'registry.unfit-answer',
      1,
      /tasks\[0\]\.units 处应为 array/,
    ],
    [
      'a target of no task',
      say(ok(changed((copy) => Object.assign(copy, { tasks: [] })))),
      'registry.unfit-answer',
      1,
      /targets\[0\]\.task/,
    ],
    [
      'another notice',
      say(ok(JSON.stringify(aRegistry({ notices: [aNotice({ id: '别号' })] })))),
      'registry.unfit-answer',
      1,
      /notices\[0\]\.id 处应为 示政办发/,
    ],
    [
      'two notices',
      say(ok(JSON.stringify(aRegistry({ notices: [aNotice(), aNotice({ id: '别号' })] })))),
      'registry.unfit-answer',
      1,
      /notices\[1\]/,
    ],
    ['a bare list', say(ok('[]')), 'registry.unfit-answer', 1, /\{\} 处应为 object/],
    ['null', say(ok('null')), 'registry.unfit-answer', 1, /应为 object/],
    [
      'a newer format',
      say(ok('{"format":"duban-registry/2","all":"other"}')),
      'registry.newer-format',
      1,
      /duban-registry\/2）比本软件新；请更新督办台账/,
    ],
    ['a format that is none', say(ok('{"format":"duban-registry/x"}')), 'registry.unfit-answer', 1, /format/],
    [
      'no such notice',
      say(wire('404 Not Found', { Connection: 'close' }, '{"code":"registry.no-such-notice"}')),
      'registry.no-such-notice',
      1,
      /没有通知“示政办发/,
    ],
    ['another service', say(html('404 Not Found')), 'registry.wrong-address', 1, /没有登记服务/],
    ['no access', say(html('403 Forbidden')), 'registry.refused', 1, /HTTP 403/],
    ['login wanted', say(html('401 Unauthorized')), 'registry.refused', 1, /访问权限/],
    ['a fault of the service', say(html('500 Oops')), 'registry.unavailable', 2, /HTTP 500/],
    ['too many requests', say(html('429 Slow Down')), 'registry.unavailable', 2, /稍后重试/],
    [
      'an unasked 304',
      say(wire('304 Not Modified', { Connection: 'close' })),
      'registry.broken-answer',
      1,
      /不是完整的 JSON/,
    ],
    [
      'moved',
      say(
        wire('302 Found', { Location: 'http://login.example/', Connection: 'close', 'Content-Length': '0' }),
      ),
      'registry.redirected',
      1,
      /转到了别处，没有跟随/,
    ],
    ['no HTTP at all', say('SSH-2.0-OpenSSH\r\n'), 'registry.unreachable', 2, /连接不上/],
    ['hanging up at once', (socket) => socket.destroy(), 'registry.unreachable', 2, /检查网络/],
    [
      'hanging up midway',
      (socket) => socket.end(ok(JSON_TEXT).slice(0, -40)),
      'registry.cut-off',
      2,
      /中途断开/,
    ],
    [
      'a chunk that does not end',
      (socket) =>
        socket.end(wire('200 OK', { 'Transfer-Encoding': 'chunked' }, `${(99).toString(16)}\r\n{"format"`)),
      'registry.cut-off',
      2,
      /没有采用/,
    ],
  ])('%s', async (_, behave, code, asked, sentence) => {
    const seen = await outcome(behave);
    expect(seen.code).toBe(code);
    expect(seen.sentence + seen.english).not.toMatch(/[{}]\w+[{}]/);
    expect(seen.english).toMatch(/\.$/);
    expect(seen.sentence).toMatch(sentence);
    expect(seen.asked).toBe(asked);
  });

  test('no server', async () => {
    const server = await faultyServer(() => undefined);
    await server.close();
    await expect(clientOf(server.url).list()).rejects.toMatchObject({
      code: 'registry.unreachable',
      params: { address: server.url },
    });
  });

  test('a host without a name', async () => {
    await expect(clientOf('http://registry.invalid').list()).rejects.toMatchObject({
      code: 'registry.unreachable',
    });
  });

  test('a list of a newer format, and one that does not fit', async () => {
    const list = (client: RegistryClient): Promise<unknown> => client.list();
    const newer = await outcome(say(ok('{"format":"duban-registry-list/3"}')), {}, list);
    expect(newer.code).toBe('registry.newer-format');
    const body = '{"format":"duban-registry-list/1","notices":[{"id":7}]}';
    const unfit = await outcome(say(ok(body)), {}, list);
    expect(unfit.sentence).toContain('notices[0].id 处应为 string');
  });

  test.each([
    '',
    'duban.example',
    'ftp://x.example',
    'http://',
    'http://u:p@x.example',
    'http://x.example/?a',
  ])('the address %j is refused before anything is asked', (baseUrl) => {
    expect(() => clientOf(baseUrl)).toThrow('registry.bad-address');
  });
});

describe('slowness', () => {
  const slow = { timeoutMs: 250 };

  test.each<[string, Behaviour]>([
    ['never answers', () => undefined],
    ['hangs after the headers', (socket) => socket.write(ok(JSON_TEXT).slice(0, 120))],
    [
      'hands out a byte now and then',
      (socket) => {
        const bytes = [...ok(JSON_TEXT)];
        const timer = setInterval(() => socket.write(bytes.shift() ?? ''), 20);
        socket.on('close', () => clearInterval(timer));
      },
    ],
  ])('a server that %s is given up after the time, and not asked again', async (_, behave) => {
    const started = performance.now();
    const { code, sentence, asked } = await outcome(behave, slow);
    expect([code, asked]).toEqual(['registry.slow', 1]);
    expect(sentence).toContain('在 1 秒内没有答复完');
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test('an answer that comes byte by byte in time is complete, characters of several bytes too', async () => {
    const { value } = await outcome((socket) => {
      const bytes = Buffer.from(ok(JSON_TEXT, { ETag: 'W/"x.zh.br"' }));
      socket.setNoDelay(true);
      const next = (at: number): void => {
        if (at >= bytes.length) socket.end();
        else socket.write(bytes.subarray(at, at + 1), () => setImmediate(next, at + 1));
      };
      next(0);
    });
    expect(value).toEqual({ changed: true, registry, etag: '"x.zh"' });
  });

  test('a fetch that ignores its signal is not waited for', async () => {
    const deaf = clientOf('http://x.example', { fetch: () => new Promise(() => undefined), timeoutMs: 30 });
    await expect(deaf.list()).rejects.toMatchObject({ code: 'registry.slow' });
  });
});

describe('a second call', () => {
  const second =
    (first: string): Behaviour =>
    (socket, times) =>
      socket.end(times === 1 ? first : ok(JSON_TEXT));

  test.each([
    ['a connection that broke', ok(JSON_TEXT).slice(0, -9)],
    ['a gateway that restarts', html('502 Bad Gateway')],
    ['nothing at all', ''],
  ])('helps against %s', async (_, first) => {
    const { value, asked } = await outcome(second(first));
    expect(value).toMatchObject({ changed: true, registry });
    expect(asked).toBe(2);
  });

  test('is not made after a failure that will not pass', async () => {
    expect((await outcome(second(html('403 Forbidden')))).asked).toBe(1);
  });
});

describe('an answer without an end', () => {
  test('is dropped at the limit', async () => {
    const { code, sentence } = await outcome(
      (socket) => {
        socket.write(wire('200 OK', { 'Content-Type': 'application/json' }, '"'));
        const more = (): void =>
          void socket.write('x'.repeat(65_536), (gone) => {
            if (!gone) setImmediate(more);
          });
        more();
      },
      { maxBytes: 3 * 1024 * 1024 },
    );
    expect(code).toBe('registry.answer-too-large');
    expect(sentence).toContain('超过 3 MB');
  });

  test('is dropped when it is small only while compressed', async () => {
    const { gzipSync } = await import('node:zlib');
    const bomb = gzipSync(Buffer.alloc(40 * 1024 * 1024, 32));
    const { code } = await outcome(
      (socket) => {
        const headers = { 'Content-Encoding': 'gzip', 'Content-Length': String(bomb.length) };
        socket.write(wire('200 OK', headers));
        socket.end(bomb);
      },
      { maxBytes: 1024 * 1024 },
    );
    expect(code).toBe('registry.answer-too-large');
  });
});

describe('cancelling', () => {
  const reason = new Error('enough');

  test.each<[string, Behaviour]>([
    ['before the answer', () => undefined],
    ['within the answer', (socket) => socket.write(ok(JSON_TEXT).slice(0, 200))],
    ['between two tries', (socket) => socket.destroy()],
  ])('%s throws the reason at once', async (_, behave) => {
    const controller = new AbortController();
    const started = performance.now();
    setTimeout(() => controller.abort(reason), 60);
    const pull = outcome(behave, { wait: realWait }, (client) => client.get(ID, {}, controller.signal));
    await expect(pull).rejects.toBe(reason);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  test('before the call sends no request', async () => {
    const asked = jest.fn();
    const client = clientOf('http://x.example', { fetch: asked });
    await expect(client.list(AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(asked).not.toHaveBeenCalled();
  });

  test('leaves nothing running after an answer', async () => {
    const controller = new AbortController();
    const waits: boolean[] = [];
    const wait: Wait = async (milliseconds, signal) => {
      await realWait(milliseconds, signal);
      waits.push(signal.aborted);
    };
    await outcome(say(ok(JSON_TEXT)), { wait }, (client) => client.get(ID, {}, controller.signal));
    expect(waits).toEqual([true]);
  });
});
