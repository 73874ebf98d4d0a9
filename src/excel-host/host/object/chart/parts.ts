import { partClass } from './part.ts';

// The parts of a chart that are supported, with their members and defaults.

const Font = partClass('ChartFont', {
  Bold: false,
  Color: '#595959',
  Italic: false,
  Name: '等线',
  Size: 10,
  Underline: ['None', 'Single'],
});

const Line = partClass('ChartLineFormat', {
  Color: '#D9D9D9',
  LineStyle: ['Automatic', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'None'],
  Weight: 0.75,
});

const POSITIONS = ['Automatic', 'Top', 'Bottom', 'Left', 'Right'] as const;

export const HostChartTitle = partClass(
  'ChartTitle',
  { Text: '图表标题', Visible: true, Overlay: false, Position: POSITIONS, ShowShadow: false },
  { Format: partClass('ChartTitleFormat', {}, { Font }) },
);

export const HostChartLegend = partClass(
  'ChartLegend',
  {
    Visible: true,
    Position: ['Bottom', 'Top', 'Left', 'Right', 'Corner', 'Custom'],
    Overlay: false,
    ShowShadow: false,
  },
  { Format: partClass('ChartLegendFormat', {}, { Font }) },
);

const AxisTitle = partClass(
  'ChartAxisTitle',
  { Text: '坐标轴标题', Visible: false },
  { Format: partClass('ChartAxisTitleFormat', {}, { Font }) },
);

const Gridlines = partClass(
  'ChartGridlines',
  { Visible: false },
  { Format: partClass('ChartGridlinesFormat', {}, { Line }) },
);

const Axis = partClass(
  'ChartAxis',
  {
    Visible: true,
    Minimum: '',
    Maximum: '',
    MajorUnit: '',
    MinorUnit: '',
    NumberFormat: 'General',
    ReversePlotOrder: false,
    TickLabelPosition: ['NextToAxis', 'High', 'Low', 'None'],
  },
  {
    Title: AxisTitle,
    MajorGridlines: Gridlines,
    MinorGridlines: Gridlines,
    Format: partClass('ChartAxisFormat', {}, { Font, Line }),
  },
);

export const HostChartAxes = partClass('ChartAxes', {}, { CategoryAxis: Axis, ValueAxis: Axis });

export const HostChartDataLabels = partClass('ChartDataLabels', {
  ShowValue: false,
  ShowSeriesName: false,
  ShowCategoryName: false,
  ShowLegendKey: false,
  ShowPercentage: false,
  NumberFormat: 'General',
});
