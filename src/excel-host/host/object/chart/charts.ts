import type { HostContext } from '../../context.ts';
import type { Chart, Sheet } from '../../model/book.ts';
import { freeName, sameName } from '../../name/name-rules.ts';
import { excelError } from '../../excel-error/host-failure.ts';
import { HostObject, KeyedCollection, NULL_OBJECT, type NullObject } from '../../protocol/host-object.ts';
import { HostRange } from '../range/range.ts';
import type { ChartPart } from './part.ts';
import { HostChartAxes, HostChartDataLabels, HostChartLegend, HostChartTitle } from './parts.ts';

/** Chart types that are supported; others are rejected. */
const TYPES: readonly unknown[] = [
  ...['Column', 'Bar'].flatMap((kind) => [`${kind}Clustered`, `${kind}Stacked`, `${kind}Stacked100`]),
  ...['Line', 'LineStacked', 'LineStacked100', 'LineMarkers', 'LineMarkersStacked'],
  ...['Pie', 'PieExploded', 'Doughnut', 'Area', 'AreaStacked', 'AreaStacked100'],
  ...['XYScatter', 'XYScatterLines', 'XYScatterSmooth', 'Radar', 'RadarMarkers', 'RadarFilled'],
];
const DIRECTIONS: readonly unknown[] = ['Auto', 'Columns', 'Rows'];

/** Position and size of a new chart, in points. */
const PLACE = { Left: 120, Top: 60, Width: 360, Height: 216 };

/** A chart. Its source and all properties set on it are stored; nothing is rendered. */
class HostChart extends HostObject {
  readonly type = 'Chart';

  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
    private readonly chart: Chart,
  ) {
    super();
  }

  override get Id(): string {
    return this.chart.id;
  }

  get Name(): string {
    return this.chart.name;
  }

  set Name(name: unknown) {
    if (typeof name !== 'string' || name === '') throw excelError('bad-argument', 'name');
    this.chart.name = name;
  }

  get ChartType(): string {
    return this.chart.type;
  }

  set ChartType(type: unknown) {
    this.chart.type = checkType(type);
  }

  get PlotBy(): string {
    return this.chart.seriesBy === 'Rows' ? 'Rows' : 'Columns';
  }

  get Worksheet(): HostObject {
    return this.context.sheetObject(this.sheet);
  }

  get Title(): ChartPart {
    return new HostChartTitle(this.chart.properties, 'Title');
  }

  get Legend(): ChartPart {
    return new HostChartLegend(this.chart.properties, 'Legend');
  }

  get Axes(): ChartPart {
    return new HostChartAxes(this.chart.properties, 'Axes');
  }

  get DataLabels(): ChartPart {
    return new HostChartDataLabels(this.chart.properties, 'DataLabels');
  }

  SetData(source: unknown, seriesBy: unknown): null {
    if (!(source instanceof HostRange)) throw excelError('bad-argument', 'sourceData');
    this.chart.seriesBy = checkDirection(seriesBy);
    this.chart.source = { sheet: source.sheet, area: source.area };
    return null;
  }

  Delete(): null {
    this.sheet.charts = this.sheet.charts.filter((other) => other !== this.chart);
    return null;
  }

  measure(name: keyof typeof PLACE): number {
    return (this.chart.properties.get(name) as number | undefined) ?? PLACE[name];
  }

  setMeasure(name: keyof typeof PLACE, value: unknown): void {
    if (typeof value !== 'number' || value < 0) throw excelError('bad-argument', `${name} ${String(value)}`);
    this.chart.properties.set(name, value);
  }
}

for (const name of Object.keys(PLACE) as (keyof typeof PLACE)[])
  Object.defineProperty(HostChart.prototype, name, {
    get(this: HostChart) {
      return this.measure(name);
    },
    set(this: HostChart, value: unknown) {
      this.setMeasure(name, value);
    },
  });

/** The charts of a sheet. */
export class HostCharts extends KeyedCollection<HostChart> {
  readonly type = 'ChartCollection';

  constructor(
    private readonly context: HostContext,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  items(): readonly HostChart[] {
    return this.sheet.charts.map((chart) => new HostChart(this.context, this.sheet, chart));
  }

  GetItemOrNullObject(key: unknown): HostChart | NullObject {
    const wanted = String(key);
    return this.items().find(({ Id, Name }) => Id === wanted || sameName(Name, wanted)) ?? NULL_OBJECT;
  }

  GetItemAt(index: unknown): HostChart {
    const found = this.items()[Number(index)];
    if (found === undefined) throw excelError('bad-argument', `index ${String(index)}`);
    return found;
  }

  Add(type: unknown, source: unknown, seriesBy: unknown): HostChart {
    if (!(source instanceof HostRange)) throw excelError('bad-argument', 'sourceData');
    const { book } = this.context;
    const { charts } = this.sheet;
    const chart: Chart = {
      id: `{${String(book.nextId()).padStart(8, '0')}-0003-0000-0000-000000000000}`,
      name: freeName(
        (name) => charts.some((other) => sameName(other.name, name)),
        '图表 ',
        charts.length + 1,
      ),
      type: checkType(type),
      source: { sheet: source.sheet, area: source.area },
      seriesBy: checkDirection(seriesBy),
      properties: new Map(),
    };
    charts.push(chart);
    return new HostChart(this.context, this.sheet, chart);
  }
}

function checkType(type: unknown): string {
  if (!TYPES.includes(type)) throw excelError('bad-argument', `chartType ${JSON.stringify(type)}`);
  return type as string;
}

function checkDirection(seriesBy: unknown): string {
  const direction = seriesBy ?? 'Auto';
  if (!DIRECTIONS.includes(direction))
    throw excelError('bad-argument', `seriesBy ${JSON.stringify(direction)}`);
  return direction as string;
}
