import fc from 'fast-check';

/** A promise of a task: 新建 + 农村公路 + 30 + 公里. */
export interface Part {
  readonly verb: string;
  readonly thing: string;
  readonly value: number;
  readonly unit: string;
}

/** A task of an invented notice; `uid` is the same in every revision of it. */
export interface ModelTask {
  readonly uid: number;
  readonly parts: readonly Part[];
  readonly ending: string;
  readonly units: readonly string[];
}

interface ModelSection {
  readonly title: string;
  readonly tasks: readonly ModelTask[];
}

/** An invented notice. `restarts`: whether numbers begin again in each section. */
export interface ModelNotice {
  readonly sections: readonly ModelSection[];
  readonly restarts: boolean;
}

const VERBS = ['新建', '改造', '建成', '新增', '整治', '培育', '引进', '修复', '提升'];
const THINGS: readonly (readonly [string, string])[] = [
  ['口袋公园', '处'],
  ['公共停车位', '个'],
  ['城镇就业岗位', '个'],
  ['农村公路', '公里'],
  ['规上工业企业', '家'],
  ['养老床位', '张'],
  ['河道', '公里'],
  ['老旧小区', '个'],
  ['中小学校', '所'],
  ['高标准农田', '亩'],
  ['充电桩', '个'],
  ['托育机构', '家'],
];
const UNITS = [
  '市住建局',
  '市人社局',
  '市交通局',
  '市经信局',
  '市民政局',
  '市水利局',
  '市教育局',
  '市卫健委',
];
const SECTIONS = ['城乡建设方面', '民生保障方面', '产业发展方面'];
const ENDINGS = ['', '，推动工作走深走实', '，年底前全面完成', '，健全长效机制'];
const ORDINALS = '一二三四五六七八';

const aPart = fc.record({ verb: fc.nat(), thing: fc.nat(), value: fc.integer({ min: 3, max: 900 }) });

/** A task without `uid`; what a task is made of is drawn once, so that failing cases shrink. */
const aTaskBody = fc.record({
  parts: fc.array(aPart, { minLength: 1, maxLength: 3 }),
  ending: fc.constantFrom(...ENDINGS),
  units: fc.uniqueArray(fc.constantFrom(...UNITS), { minLength: 1, maxLength: 3 }),
});

export type TaskBody = Omit<ModelTask, 'uid'>;

/** Several promises of one task are about different things. */
function bodyOf({
  parts,
  ending,
  units,
}: typeof aTaskBody extends fc.Arbitrary<infer T> ? T : never): TaskBody {
  const used = new Set<string>();
  return {
    ending,
    units,
    parts: parts.flatMap(({ verb, thing, value }): readonly Part[] => {
      const [name = '', unit = ''] = THINGS[thing % THINGS.length] ?? [];
      if (used.has(name)) return [];
      used.add(name);
      return [{ verb: VERBS[verb % VERBS.length] ?? '', thing: name, value, unit }];
    }),
  };
}

export const taskBodies = aTaskBody.map(bodyOf);

export const notices: fc.Arbitrary<ModelNotice> = fc
  .record({
    restarts: fc.boolean(),
    sections: fc.array(fc.array(taskBodies, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ restarts, sections }) => {
    let uid = 0;
    return {
      restarts,
      sections: sections.map((tasks, index) => ({
        title: SECTIONS[index] ?? '',
        tasks: tasks.map((task) => ({ ...task, uid: (uid += 1) })),
      })),
    };
  });

/** The content of a task as the reader gives it. */
export const contentOf = ({ parts, ending }: TaskBody): string =>
  `${parts.map(({ verb, thing, value, unit }) => `${verb}${thing}${String(value)}${unit}`).join('；')}${ending}。`;

/** The text of the notice. */
export function textOf({ sections, restarts }: ModelNotice): string {
  let no = 0;
  const body = sections.flatMap(({ title, tasks }, index) => {
    if (restarts) no = 0;
    return [
      `${ORDINALS[index] ?? ''}、${title}`,
      ...tasks.flatMap((task) => [
        `${String((no += 1))}.${contentOf(task)}`,
        `牵头单位：${task.units[0] ?? ''}`,
        `责任单位：${task.units.join('、')}`,
      ]),
    ];
  });
  return ['澜屿市人民政府办公室关于下达2030年重点任务的通知', '澜政办发〔2030〕3号', ...body, ''].join('\n');
}

/** One change of a notice, as offices revise them. Numbers choose the section and the task. */
export type Revision =
  | { readonly kind: 'insert'; readonly at: number; readonly task: TaskBody }
  | { readonly kind: 'delete' | 'move' | 'swap' | 'rename-section' | 'renumber'; readonly at: number }
  | { readonly kind: 'target-in-front' | 'target-behind'; readonly at: number; readonly task: TaskBody }
  | { readonly kind: 'figure'; readonly at: number; readonly by: number }
  | { readonly kind: 'ending'; readonly at: number; readonly task: TaskBody }
  | { readonly kind: 'units'; readonly at: number; readonly task: TaskBody };

const at = fc.nat({ max: 99 });

export const revisions: fc.Arbitrary<Revision> = fc.oneof(
  fc.record({ kind: fc.constant('insert' as const), at, task: taskBodies }),
  fc.record({
    kind: fc.constantFrom('target-in-front' as const, 'target-behind' as const),
    at,
    task: taskBodies,
  }),
  fc.record({
    kind: fc.constantFrom(
      'delete' as const,
      'move' as const,
      'swap' as const,
      'rename-section' as const,
      'renumber' as const,
    ),
    at,
  }),
  fc.record({ kind: fc.constant('figure' as const), at, by: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ kind: fc.constantFrom('ending' as const, 'units' as const), at, task: taskBodies }),
);

/** The notice after a revision; new tasks get new uids. */
export function revised(notice: ModelNotice, revision: Revision): ModelNotice {
  const all = notice.sections.flatMap(({ tasks }) => tasks);
  const chosen = all[revision.at % all.length];
  if (chosen === undefined) return notice;
  const inSections = (
    change: (tasks: readonly ModelTask[], index: number) => readonly ModelTask[],
  ): ModelNotice => ({
    ...notice,
    sections: notice.sections.map((section, index) => ({ ...section, tasks: change(section.tasks, index) })),
  });
  const onChosen = (change: (task: ModelTask) => readonly ModelTask[]): ModelNotice =>
    inSections((tasks) => tasks.flatMap((task) => (task === chosen ? change(task) : [task])));
  switch (revision.kind) {
    case 'insert': {
      const uid = Math.max(...all.map((task) => task.uid), 1000) + 1;
      return onChosen((task) => [{ ...revision.task, uid }, task]);
    }
    case 'delete':
      return all.length > 1 ? onChosen(() => []) : notice;
    case 'move':
      return {
        ...notice,
        sections: notice.sections.map((section, index) => {
          const others = section.tasks.filter((task) => task !== chosen);
          return {
            ...section,
            tasks: index === revision.at % notice.sections.length ? [...others, chosen] : others,
          };
        }),
      };
    case 'swap':
      return inSections((tasks) => [...tasks].reverse());
    case 'rename-section':
      return {
        ...notice,
        sections: notice.sections.map((section, index) =>
          index === revision.at % notice.sections.length
            ? { ...section, title: `重点${section.title}` }
            : section,
        ),
      };
    case 'renumber':
      return { ...notice, restarts: !notice.restarts };
    case 'target-in-front':
      return onChosen((task) => [{ ...task, parts: [...otherThings(revision.task, task), ...task.parts] }]);
    case 'target-behind':
      return onChosen((task) => [{ ...task, parts: [...task.parts, ...otherThings(revision.task, task)] }]);
    case 'figure':
      return onChosen((task) => [
        {
          ...task,
          parts: task.parts.map((part, index) =>
            index === 0 ? { ...part, value: part.value + revision.by } : part,
          ),
        },
      ]);
    case 'ending':
      return onChosen((task) => [{ ...task, ending: revision.task.ending }]);
    case 'units':
      return onChosen((task) => [{ ...task, units: revision.task.units }]);
  }
}

/** The first promise of `from` about a thing that `task` does not promise. */
const otherThings = (from: TaskBody, task: ModelTask): readonly Part[] =>
  from.parts.filter(({ thing }) => task.parts.every((part) => part.thing !== thing)).slice(0, 1);
