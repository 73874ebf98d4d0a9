import { buildDemo } from '../../src/tooling/demo/build-demo.ts';

test('the demo workbook shows lamps of three colours and findings of each kind', async () => {
  const { checked } = await buildDemo();
  const lamps = new Set(checked.statuses.map(({ lamp }) => lamp));
  expect([...lamps].sort()).toEqual(['doubt', 'green', 'none', 'red', 'yellow']);
  const found = checked.findings.filter(({ severity }) => severity === 'warning');
  expect(found.map(({ code, task }) => `${code} ${task?.split('#')[1] ?? ''}`).sort()).toEqual([
    'across.two-values 3.5',
    'entry.parts-differ 2.3',
    'substance.problem-without-step 5.3',
    'target.done-unmet 4.4',
    'target.done-unmet 4.4',
    'target.fell 4.2',
    'target.magnitude 3.3',
    'target.rate-differs 2.4',
  ]);
  // Nothing is late yet, and figures that are right but look odd are not accused.
  expect(checked.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(checked.findings.filter(({ task }) => /#(4\.1|6\.5)$/.test(task ?? ''))).toEqual([]);
});

test('on the day after the reports are due, those that are missing are told', async () => {
  const { checked } = await buildDemo({ day: '2025-06-26' });
  const missing = checked.findings.filter(({ code }) => code === 'form.missing');
  expect(missing.length).toBeGreaterThan(5);
});
