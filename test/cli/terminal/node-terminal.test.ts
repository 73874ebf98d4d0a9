import { nodeTerminal } from '#cli/terminal/node-terminal';

afterEach(() => jest.useRealTimers());

test.each([
  [new Date(2030, 5, 7, 0, 5), '2030-06-07'],
  [new Date(2030, 11, 31, 23, 55), '2030-12-31'],
])('today is the day where the person sits: %s', (now, day) => {
  jest.useFakeTimers().setSystemTime(now);
  expect(nodeTerminal.today()).toBe(day);
});
